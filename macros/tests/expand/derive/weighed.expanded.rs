#[derive()]
struct Pair(array![f32; 10], array![f32; 10]);
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::FootprintDigits for Pair {
    type Digits = ::haversack::private::Digits<
        {
            ::haversack::private::digit(
                <Pair as ::haversack::private::Footprint>::FOOTPRINT,
                6u32,
            )
        },
        {
            ::haversack::private::digit(
                <Pair as ::haversack::private::Footprint>::FOOTPRINT,
                5u32,
            )
        },
        {
            ::haversack::private::digit(
                <Pair as ::haversack::private::Footprint>::FOOTPRINT,
                4u32,
            )
        },
        {
            ::haversack::private::digit(
                <Pair as ::haversack::private::Footprint>::FOOTPRINT,
                3u32,
            )
        },
        {
            ::haversack::private::digit(
                <Pair as ::haversack::private::Footprint>::FOOTPRINT,
                2u32,
            )
        },
        {
            ::haversack::private::digit(
                <Pair as ::haversack::private::Footprint>::FOOTPRINT,
                1u32,
            )
        },
        {
            ::haversack::private::digit(
                <Pair as ::haversack::private::Footprint>::FOOTPRINT,
                0u32,
            )
        },
    >;
}
///The footprint is 80 bytes.
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Pair {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[
            <array![f32; 10] as ::haversack::private::Footprint>::PART,
            <array![f32; 10] as ::haversack::private::Footprint>::PART,
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
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::count(::haversack::private::Claim {
    name: "Pair",
    measure: ::haversack::private::Measure::Footprint,
    parameters: &[],
    labels: &[&[("0", ""), ("1", "")]],
    parts: <Pair as ::haversack::private::Footprint>::PARTS,
    in_docs: &[80u128],
});
#[derive()]
struct Generic<const N: usize>(array![f32; N]);
::core::compile_error! {
    "the ledger counts types without type and const parameters: what this weighs differs from use to use; wrap the type that is used in a struct of its own"
}
