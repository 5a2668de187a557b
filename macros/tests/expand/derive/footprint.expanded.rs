#[derive(Clone)]
struct Sample<'a, T: ?Sized, const N: usize> {
    image: array![u8; 28, N],
    label: u8,
    of: Box<T>,
    name: &'a str,
}
#[automatically_derived]
#[allow(deprecated)]
impl<'a, T: ?Sized, const N: usize> ::haversack::private::Footprint for Sample<'a, T, N>
where
    Box<T>: ::haversack::private::Footprint,
    T: ::core::marker::Sized,
{
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[
            <array![u8; 28, N] as ::haversack::private::Footprint>::PART,
            <u8 as ::haversack::private::Footprint>::PART,
            <Box<T> as ::haversack::private::Footprint>::PART,
            <&'a str as ::haversack::private::Footprint>::PART,
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
#[derive()]
enum Either {
    Left(array![f32; 3]),
    Right { wide: array![f64; 3] },
}
///The footprint is 24 bytes.
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Either {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[<array![f32; 3] as ::haversack::private::Footprint>::PART],
        &[<array![f64; 3] as ::haversack::private::Footprint>::PART],
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
    name: "Either",
    measure: ::haversack::private::Measure::Footprint,
    parameters: &[],
    labels: &[&[("Left::0", "")], &[("Right::wide", "")]],
    parts: <Either as ::haversack::private::Footprint>::PARTS,
    in_docs: &[24u128],
});
