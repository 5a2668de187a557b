#[derive()]
#[haversack_described(4_000)]
#[derive(Clone)]
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `weights` | `f32` | 10 x 10 | 400 |
| `image` (`cfg(feature = "images")`) | `u8` | 28 x 28 | 784 |
| `label` | `u8` |  | 1 |
| **sum** | | | **[`STEP_FOOTPRINT`]** |

Its budget is 4_000 bytes (3.91 KiB). In bytes: [`STEP_FOOTPRINT`]. Checked at `cargo check`.*/
pub struct Step {
    pub weights: array![f32; 10, 10],
    #[cfg(feature = "images")]
    image: array![u8; 28, 28],
    label: u8,
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Step {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[
            <array![f32; 10, 10] as ::haversack::private::Footprint>::PART,
            <array![u8; 28, 28] as ::haversack::private::Footprint>::PART,
            <u8 as ::haversack::private::Footprint>::PART,
        ],
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
///Bytes of [`Step`]: its footprint.
#[allow(dead_code, deprecated)]
pub const STEP_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <Step as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Step",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[&[("weights", ""), ("image", ""), ("label", "u8")]],
        parts: <Step as ::haversack::private::Footprint>::PARTS,
        in_docs: &[],
    },
    ::haversack::private::Limit {
        bytes: 4000u64,
        written: "4_000",
        form: ::haversack::private::LimitForm::Number,
    },
);
