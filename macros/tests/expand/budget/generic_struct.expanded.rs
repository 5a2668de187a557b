#[derive()]
#[haversack_described(1 KiB)]
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `samples` | `T` | `N` | `N * size_of::<T>()` |
| `next` | `Option<Next<T>>` |  | its footprint |
| `name` | `&'a str` |  | 0 |
| **sum** | | | **`FOOTPRINT`** |

Its budget is 1 KiB. In bytes: `Footprint::FOOTPRINT` of the type.

# Checked at build time
Where the footprint is read or `pack` is called; a struct literal alone does not trigger it.*/
pub struct Pool<'a, T: Dtype, const N: usize>
where
    T: Copy,
{
    pub samples: array![T; N],
    pub next: Option<Next<T>>,
    name: &'a str,
}
#[automatically_derived]
#[allow(deprecated)]
impl<'a, T: Dtype, const N: usize> ::haversack::private::Footprint for Pool<'a, T, N>
where
    T: Copy,
    Option<Next<T>>: ::haversack::private::Footprint,
{
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[
            <array![T; N] as ::haversack::private::Footprint>::PART,
            <Option<Next<T>> as ::haversack::private::Footprint>::PART,
            <&'a str as ::haversack::private::Footprint>::PART,
        ],
    ];
    const FOOTPRINT: ::core::primitive::usize = ::haversack::private::check(
        ::haversack::private::Claim {
            name: "Pool",
            measure: ::haversack::private::Measure::Footprint,
            parameters: &[("N", N as ::core::primitive::usize)],
            labels: &[
                &[("samples", ""), ("next", "Option<Next<T>>"), ("name", "&'a str")],
            ],
            parts: Self::PARTS,
            in_docs: &[],
        },
        ::haversack::private::Limit {
            bytes: 1024u64,
            written: "1 KiB",
            form: ::haversack::private::LimitForm::Unit,
        },
    );
    const HEAP: ::core::primitive::usize = ::haversack::private::heap(Self::PARTS);
    const OVERHEAD: ::core::primitive::usize = ::haversack::private::overhead(
        ::core::mem::size_of::<Self>(),
        Self::HEAP,
        Self::FOOTPRINT,
    );
}
#[allow(deprecated)]
impl<'a, T: Dtype, const N: usize> Pool<'a, T, N>
where
    T: Copy,
    Option<Next<T>>: ::haversack::private::Footprint,
{
    /**A [`Pool`] of its fields.

# Checked at build time
That [`Pool`] keeps within its budget.*/
    #[allow(dead_code, clippy::too_many_arguments)]
    fn pack(samples: array![T; N], next: Option<Next<T>>, name: &'a str) -> Self {
        const {
            let _ = <Self as ::haversack::private::Footprint>::FOOTPRINT;
        }
        Self { samples, next, name }
    }
}
