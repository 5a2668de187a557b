/// Weights of the hidden layer. 1_605_632 bytes (1.53 MiB).
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `f32` | 784 x 512 | 1_605_632 |

1_605_632 bytes (1.53 MiB), 76.6 % of its budget of 2 MiB. In bytes: [`HIDDEN_FOOTPRINT`]. Checked at `cargo check`.*/
pub type Hidden = array![f32; 784, 512];
///Bytes of [`Hidden`]: its footprint.
#[allow(dead_code, deprecated)]
pub const HIDDEN_FOOTPRINT: ::core::primitive::usize = ::haversack::private::bytes(
    <Hidden as ::haversack::private::Footprint>::FOOTPRINT,
);
#[allow(deprecated)]
const _: ::core::primitive::usize = ::haversack::private::check(
    ::haversack::private::Claim {
        name: "Hidden",
        measure: ::haversack::private::Measure::Footprint,
        parameters: &[],
        labels: &[&[("Hidden", "")]],
        parts: &[&[<Hidden as ::haversack::private::Footprint>::PART]],
        in_docs: &[1605632u128],
    },
    ::haversack::private::Limit {
        bytes: 2097152u64,
        written: "2 MiB",
        form: ::haversack::private::LimitForm::Unit,
    },
);
const _: () = ::haversack::private::countable(::haversack::private::Limit {
    bytes: 2097152u64,
    written: "2 MiB",
    form: ::haversack::private::LimitForm::Unit,
});
