#[derive()]
#[haversack_described(1 KiB)]
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `samples` | `Shared<f32, Rank1<3>>` |  | its footprint (shared) |
| `view` | `View<'static, f32, Rank1<3>>` |  | its footprint |
| `nested` | `((u8, f32), [u16; 4])` |  | 13 |
| **sum** | | | **[`POOL_FOOTPRINT`]** |

At most: what is (shared) counts whole in each owner.

Its budget is 1 KiB. In bytes: [`POOL_FOOTPRINT`]. Checked at `cargo check`.*/
struct Pool {
    samples: Shared<f32, Rank1<3>>,
    view: View<'static, f32, Rank1<3>>,
    nested: ((u8, f32), [u16; 4]),
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Pool {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[
            <Shared<f32, Rank1<3>> as ::haversack::private::Footprint>::PART,
            <View<'static, f32, Rank1<3>> as ::haversack::private::Footprint>::PART,
            <((u8, f32), [u16; 4]) as ::haversack::private::Footprint>::PART,
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
///Bytes of [`Pool`]: its footprint.
#[allow(dead_code, deprecated)]
const POOL_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <Pool as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Pool",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[
            &[
                ("samples", "Shared<f32, Rank1<3>>"),
                ("view", "View<'static, f32, Rank1<3>>"),
                ("nested", "((u8, f32), [u16; 4])"),
            ],
        ],
        parts: <Pool as ::haversack::private::Footprint>::PARTS,
        in_docs: &[],
    },
    ::haversack::private::Limit {
        bytes: 1024u64,
        written: "1 KiB",
        form: ::haversack::private::LimitForm::Unit,
    },
);
