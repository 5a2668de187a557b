#[derive()]
#[haversack_described(1 KiB)]
#[derive()]
///28 bytes.
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `0` | `u8` | 28 | 28 |

28 bytes, 2.7 % of its budget of 1 KiB. In bytes: [`SAMPLE_FOOTPRINT`]. Checked at `cargo check`.*/
struct Sample(array![u8; 28]);
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Sample {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[<array![u8; 28] as ::haversack::private::Footprint>::PART],
    ];
    const FOOTPRINT: ::core::primitive::usize = ::haversack::private::payload(
        Self::PARTS,
    );
    const HEAP: ::core::primitive::usize = ::haversack::private::heap(Self::PARTS);
    const OVERHEAD: ::core::primitive::usize = ::haversack::private::overhead(
        ::core::mem::size_of::<Self>(),
        Self::HEAP,
        Self::FOOTPRINT,
    );
}
///Bytes of [`Sample`]: its footprint.
#[allow(dead_code, deprecated)]
const SAMPLE_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <Sample as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Sample",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[&[("0", "")]],
        parts: <Sample as ::haversack::private::Footprint>::PARTS,
        in_docs: &[28u128],
    },
    ::haversack::private::Limit {
        bytes: 1024u64,
        written: "1 KiB",
        form: ::haversack::private::LimitForm::Unit,
    },
);
