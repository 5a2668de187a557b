#[derive()]
#[haversack_described(64)]
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `Samples::0` | `f32` | `N` | `N * 4` |
| **largest variant** | | | **`FOOTPRINT`** |

Its budget is 64 bytes. In bytes: `Footprint::FOOTPRINT` of the type.

# Checked at build time
Where the footprint is read; a value alone does not trigger it.*/
enum Message<const N: usize> {
    Samples(array![f32; N]),
}
#[automatically_derived]
#[allow(deprecated)]
impl<const N: usize> ::haversack::private::Footprint for Message<N> {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[<array![f32; N] as ::haversack::private::Footprint>::PART],
    ];
    const FOOTPRINT: ::core::primitive::usize = ::haversack::private::check(
        ::haversack::private::Claim {
            name: "Message",
            measure: ::haversack::private::Measure::Footprint,
            parameters: &[("N", N as ::core::primitive::usize)],
            labels: &[&[("Samples::0", "")]],
            parts: Self::PARTS,
            in_docs: &[],
        },
        ::haversack::private::Limit {
            bytes: 64u64,
            written: "64",
            form: ::haversack::private::LimitForm::Number,
        },
    );
    const HEAP: ::core::primitive::usize = ::haversack::private::heap(Self::PARTS);
    const OVERHEAD: ::core::primitive::usize = ::haversack::private::overhead(
        ::core::mem::size_of::<Self>(),
        Self::HEAP,
        Self::FOOTPRINT,
    );
}
