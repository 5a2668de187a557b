::core::compile_error! {
    "an inner attribute belongs to a whole module or crate: write it outside of `arrays!`"
}
///12 bytes.
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `f32` | 3 | 12 |

12 bytes. In bytes: [`A_FOOTPRINT`].*/
type A = ::haversack::private::array![f32; 3];
///Bytes of [`A`]: its footprint.
#[allow(dead_code, deprecated)]
const A_FOOTPRINT: ::core::primitive::usize = ::haversack::private::count(::haversack::private::Claim {
    name: "A",
    measure: ::haversack::private::Measure::Footprint,
    parameters: &[],
    labels: &[&[("A", "")]],
    parts: &[&[<A as ::haversack::private::Footprint>::PART]],
    in_docs: &[12u128],
});
