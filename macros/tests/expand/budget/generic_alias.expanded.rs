#[allow(type_alias_bounds)]
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `(array![T; N], [array![T; N]; 2])` |  | its footprint |

Its budget is 1 KiB. In bytes: [`pair_footprint`].

# Checked at build time
Where [`pair_footprint`] is called; the alias alone does not trigger it.*/
pub type Pair<T, const N: usize> = (array![T; N], [array![T; N]; 2]);
///Bytes of [`Pair`]: its footprint.
#[allow(dead_code, deprecated, clippy::multiple_bound_locations)]
#[must_use]
pub const fn pair_footprint<T, const N: usize>() -> ::core::primitive::usize
where
    T: ::haversack::private::Dtype,
    T: ::haversack::private::Dtype,
    Pair<T, N>: ::haversack::private::Footprint,
{
    const {
        ::haversack::private::check(
            ::haversack::private::Claim {
                name: "Pair",
                measure: ::haversack::private::Measure::Footprint,
                parameters: &[("N", N as ::core::primitive::usize)],
                labels: &[&[("Pair", "(array![T; N], [array![T; N]; 2])")]],
                parts: &[&[<Pair<T, N> as ::haversack::private::Footprint>::PART]],
                in_docs: &[],
            },
            ::haversack::private::Limit {
                bytes: 1024u64,
                written: "1 KiB",
                form: ::haversack::private::LimitForm::Unit,
            },
        )
    }
}
