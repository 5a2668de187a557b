::core::compile_error! {
    "expected a limit in bytes: `4_000_000`, `64 KiB`, `1.5 MiB`, `2 GB`, or a constant expression of type `usize`"
}
///12 bytes.
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `f32` | 3 | 12 |

12 bytes. In bytes: [`NOTHING_FOOTPRINT`].*/
type Nothing = array![f32; 3];
///Bytes of [`Nothing`]: its footprint.
#[allow(dead_code, deprecated)]
const NOTHING_FOOTPRINT: ::core::primitive::usize = ::haversack::private::count(::haversack::private::Claim {
    name: "Nothing",
    measure: ::haversack::private::Measure::Footprint,
    parameters: &[],
    labels: &[&[("Nothing", "")]],
    parts: &[&[<Nothing as ::haversack::private::Footprint>::PART]],
    in_docs: &[12u128],
});
::core::compile_error! {
    "`kb` is no unit of bytes; is `kB` (1_000) or `KiB` (1_024) meant?"
}
///12 bytes.
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `f32` | 3 | 12 |

12 bytes. In bytes: [`UNIT_FOOTPRINT`].*/
type Unit = array![f32; 3];
///Bytes of [`Unit`]: its footprint.
#[allow(dead_code, deprecated)]
const UNIT_FOOTPRINT: ::core::primitive::usize = ::haversack::private::count(::haversack::private::Claim {
    name: "Unit",
    measure: ::haversack::private::Measure::Footprint,
    parameters: &[],
    labels: &[&[("Unit", "")]],
    parts: &[&[<Unit as ::haversack::private::Footprint>::PART]],
    in_docs: &[12u128],
});
#[derive()]
#[haversack_described(1 KiB)]
#[allow(rustdoc::private_intra_doc_links)]
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `name` | [`String`] |  | its footprint |
| `next` | `Option<Box<Text>>` |  | its footprint |
| `samples` | `f32` | 3 | 12 |
| **sum** | | | **[`TEXT_FOOTPRINT`]** |

Its budget is 1 KiB. In bytes: [`TEXT_FOOTPRINT`]. Checked at `cargo check`.*/
struct Text {
    name: String,
    next: Option<Box<Text>>,
    samples: array![f32; 3],
}
::core::compile_error! {
    "`String` has no constant footprint: it grows at run time; use `[u8; N]` or `array![u8; N]` for text of a constant size, or keep the field outside of what is counted"
}
::core::compile_error! {
    "`Text` has no constant footprint: it owns another `Text`, so how many there are is known only at run time; keep `N` of them in an array, and refer to one by its index"
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Text {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[<array![f32; 3] as ::haversack::private::Footprint>::PART],
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
///Bytes of [`Text`]: its footprint.
#[allow(dead_code, deprecated)]
const TEXT_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <Text as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Text",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[&[("samples", "")]],
        parts: <Text as ::haversack::private::Footprint>::PARTS,
        in_docs: &[],
    },
    ::haversack::private::Limit {
        bytes: 1024u64,
        written: "1 KiB",
        form: ::haversack::private::LimitForm::Unit,
    },
);
::core::compile_error! {
    "an item has one budget, and this is its second"
}
#[derive()]
#[haversack_described(2 KiB)]
///12 bytes.
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `samples` | `f32` | 3 | 12 |

12 bytes, 0.6 % of its budget of 2 KiB. In bytes: [`TWICE_FOOTPRINT`]. Checked at `cargo check`.*/
struct Twice {
    samples: array![f32; 3],
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Twice {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[<array![f32; 3] as ::haversack::private::Footprint>::PART],
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
///Bytes of [`Twice`]: its footprint.
#[allow(dead_code, deprecated)]
const TWICE_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <Twice as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Twice",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[&[("samples", "")]],
        parts: <Twice as ::haversack::private::Footprint>::PARTS,
        in_docs: &[12u128],
    },
    ::haversack::private::Limit {
        bytes: 2048u64,
        written: "2 KiB",
        form: ::haversack::private::LimitForm::Unit,
    },
);
