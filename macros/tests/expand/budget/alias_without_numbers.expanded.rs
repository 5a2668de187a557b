/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `Array<f32, Rank2<ROWS, 4>>` |  | its footprint |

Its budget is `LIMIT / 2`. In bytes: [`ROWS_FOOTPRINT`]. Checked at `cargo check`.*/
type Rows = Array<f32, Rank2<ROWS, 4>>;
///Bytes of [`Rows`]: its footprint.
#[allow(dead_code, deprecated)]
const ROWS_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <Rows as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Rows",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[&[("Rows", "Array<f32, Rank2<ROWS, 4>>")]],
        parts: &[&[<Rows as ::haversack::private::Footprint>::PART]],
        in_docs: &[],
    },
    ::haversack::private::Limit {
        bytes: ::haversack::private::Expression {
            limit_in_bytes: LIMIT / 2,
        }
            .limit_in_bytes as ::core::primitive::u64,
        written: "LIMIT / 2",
        form: ::haversack::private::LimitForm::Expression,
    },
);
