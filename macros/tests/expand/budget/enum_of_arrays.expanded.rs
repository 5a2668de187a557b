#[derive()]
#[haversack_described(64)]
///64 bytes.
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `Samples::0` | `f32` | 16 | 64 |
| `Named::name` | `[u8; 8]` |  | 8 |
| `Named::level` | `f64` |  | 8 |
| **largest variant** | | | **64** |

64 bytes, 100.0 % of its budget of 64 bytes. In bytes: [`MESSAGE_FOOTPRINT`]. Checked at `cargo check`.*/
enum Message {
    Samples(array![f32; 16]),
    Named { name: [u8; 8], level: f64 },
    Silence,
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Message {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[<array![f32; 16] as ::haversack::private::Footprint>::PART],
        &[
            <[u8; 8] as ::haversack::private::Footprint>::PART,
            <f64 as ::haversack::private::Footprint>::PART,
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
///Bytes of [`Message`]: its footprint.
#[allow(dead_code, deprecated)]
const MESSAGE_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <Message as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Message",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[
            &[("Samples::0", "")],
            &[("Named::name", "[u8; 8]"), ("Named::level", "f64")],
            &[],
        ],
        parts: <Message as ::haversack::private::Footprint>::PARTS,
        in_docs: &[64u128],
    },
    ::haversack::private::Limit {
        bytes: 64u64,
        written: "64",
        form: ::haversack::private::LimitForm::Number,
    },
);
