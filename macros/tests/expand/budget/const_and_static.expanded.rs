///12 bytes.
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `f32` | 3 | 12 |

12 bytes, 100.0 % of its budget of 12 B. In bytes: [`ZEROS_FOOTPRINT`]. Checked at `cargo check`.*/
const ZEROS: array![f32; 3; Inline] = ZERO;
///Bytes of [`ZEROS`]: its footprint.
#[allow(dead_code, deprecated)]
const ZEROS_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <array![f32; 3; Inline] as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "ZEROS",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[&[("ZEROS", "")]],
        parts: &[&[<array![f32; 3; Inline] as ::haversack::private::Footprint>::PART]],
        in_docs: &[12u128],
    },
    ::haversack::private::Limit {
        bytes: 12u64,
        written: "12 B",
        form: ::haversack::private::LimitForm::Unit,
    },
);
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `Mutex<Weights>` |  | its footprint |

Its budget is 1 kB. In bytes: `footprint::<Mutex<Weights>>()`. Checked at `cargo check`.*/
static WEIGHTS: Mutex<Weights> = Mutex::new(NONE);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "WEIGHTS",
        measure: ::haversack::private::Measure::Memory,
        parameters: &[],
        labels: &[&[("WEIGHTS", "Mutex<Weights>")]],
        parts: &[&[<Mutex<Weights> as ::haversack::private::Footprint>::PART]],
        in_docs: &[],
    },
    ::haversack::private::Limit {
        bytes: 1000u64,
        written: "1 kB",
        form: ::haversack::private::LimitForm::Unit,
    },
);
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `[array![u8; 4; Inline]; 4]` |  | its footprint |

Its budget is 16 bytes. In bytes: [`TABLE_FOOTPRINT`]. Checked at `cargo check`.*/
pub static TABLE: [array![u8; 4; Inline]; 4] = [FOUR; 4];
///Bytes of [`TABLE`]: its footprint.
#[allow(dead_code, deprecated)]
pub const TABLE_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <[array![u8; 4; Inline]; 4] as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "TABLE",
        measure: ::haversack::private::Measure::Memory,
        parameters: &[],
        labels: &[&[("TABLE", "[array![u8; 4; Inline]; 4]")]],
        parts: &[
            &[<[array![u8; 4; Inline]; 4] as ::haversack::private::Footprint>::PART],
        ],
        in_docs: &[],
    },
    ::haversack::private::Limit {
        bytes: 16u64,
        written: "16",
        form: ::haversack::private::LimitForm::Number,
    },
);
const _: u32 = 0;
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "_",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[&[("_", "u32")]],
        parts: &[&[<u32 as ::haversack::private::Footprint>::PART]],
        in_docs: &[4u128],
    },
    ::haversack::private::Limit {
        bytes: 4u64,
        written: "4",
        form: ::haversack::private::LimitForm::Number,
    },
);
