#[allow(unused_imports)]
use ::haversack::private::in_arrays::*;
#[derive()]
#[haversack_described(1 KiB)]
///1_024 bytes (1 KiB).
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `pixels` | `u8` | 32 x 32 | 1_024 |

1_024 bytes (1 KiB), 100.0 % of its budget of 1 KiB. In bytes: [`FRAME_FOOTPRINT`]. Checked at `cargo check`.*/
struct Frame {
    pixels: ::haversack::private::array![u8; 32, 32],
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Frame {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[
            <::haversack::private::array![
                u8; 32, 32
            ] as ::haversack::private::Footprint>::PART,
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
///Bytes of [`Frame`]: its footprint.
#[allow(dead_code, deprecated)]
const FRAME_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <Frame as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Frame",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[&[("pixels", "")]],
        parts: <Frame as ::haversack::private::Footprint>::PARTS,
        in_docs: &[1024u128],
    },
    ::haversack::private::Limit {
        bytes: 1024u64,
        written: "1 KiB",
        form: ::haversack::private::LimitForm::Unit,
    },
);
mod inner {
    #[derive()]
    #[haversack_described()]
    /**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `Samples::0` | `f32` | `N` | `N * 4` |
| **largest variant** | | | **`FOOTPRINT`** |

 In bytes: `Footprint::FOOTPRINT` of the type.*/
    pub enum Message<const N: usize> {
        Samples(::haversack::private::array![f32; N]),
        Silence,
    }
    #[automatically_derived]
    #[allow(deprecated)]
    impl<const N: usize> ::haversack::private::Footprint for Message<N> {
        const PARTS: &'static [&'static [::haversack::private::Part]] = &[
            &[
                <::haversack::private::array![
                    f32; N
                ] as ::haversack::private::Footprint>::PART,
            ],
            &[],
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
}
