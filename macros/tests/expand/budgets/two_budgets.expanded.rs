/// The fast memory.
/**
A budget of 192 KiB, in bytes.

# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `[Frame; 2]` | `[Frame; 2]` |  | its footprint |
| `array![f32; 4]` | `f32` | 4 | 16 |
| **sum** | | | **[`SRAM_FOOTPRINT`]** |

Its budget is 192 KiB. In bytes: [`SRAM_FOOTPRINT`]. Checked at `cargo check`.*/
#[allow(dead_code, deprecated)]
pub const SRAM: ::core::primitive::usize = ::haversack::private::limit(196608);
///Bytes of all that [`SRAM`] holds: the sum of its footprints.
#[allow(dead_code, deprecated)]
pub const SRAM_FOOTPRINT: ::core::primitive::usize = ::haversack::private::payload(
    &[
        &[
            <[Frame; 2] as ::haversack::private::Footprint>::PART,
            <array![f32; 4] as ::haversack::private::Footprint>::PART,
        ],
    ],
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "SRAM",
        measure: ::haversack::private::Measure::Sum,
        parameters: &[],
        labels: &[&[("[Frame; 2]", "[Frame; 2]"), ("array![f32; 4]", "")]],
        parts: &[
            &[
                <[Frame; 2] as ::haversack::private::Footprint>::PART,
                <array![f32; 4] as ::haversack::private::Footprint>::PART,
            ],
        ],
        in_docs: &[],
    },
    ::haversack::private::Limit {
        bytes: 196608u64,
        written: "192 KiB",
        form: ::haversack::private::LimitForm::Unit,
    },
);
const _: () = ::haversack::private::countable(::haversack::private::Limit {
    bytes: 196608u64,
    written: "192 KiB",
    form: ::haversack::private::LimitForm::Unit,
});
#[cfg(large)]
/**
A budget of `LIMIT`, in bytes.

# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `Frame` | [`Frame`] |  | its footprint |
| **sum** | | | **[`SLOW_FOOTPRINT`]** |

Its budget is `LIMIT`. In bytes: [`SLOW_FOOTPRINT`]. Checked at `cargo check`.*/
#[allow(rustdoc::private_intra_doc_links)]
#[allow(dead_code, deprecated)]
const Slow: ::core::primitive::usize = LIMIT;
#[cfg(large)]
///Bytes of all that [`Slow`] holds: the sum of its footprints.
#[allow(dead_code, deprecated)]
const SLOW_FOOTPRINT: ::core::primitive::usize = ::haversack::private::payload(
    &[&[<Frame as ::haversack::private::Footprint>::PART]],
);
#[cfg(large)]
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Slow",
        measure: ::haversack::private::Measure::Sum,
        parameters: &[],
        labels: &[&[("Frame", "Frame")]],
        parts: &[&[<Frame as ::haversack::private::Footprint>::PART]],
        in_docs: &[],
    },
    ::haversack::private::Limit {
        bytes: ::haversack::private::Expression {
            limit_in_bytes: LIMIT,
        }
            .limit_in_bytes as ::core::primitive::u64,
        written: "LIMIT",
        form: ::haversack::private::LimitForm::Expression,
    },
);
