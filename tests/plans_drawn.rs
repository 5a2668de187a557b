//! Functions whose source is drawn. Planned, they compute the same as unplanned, in one allocation of the peak, and no two slots
//! that live together share a byte.

use std::path::Path;

use haversack::{Array, Rank1, array, budget};

mod agreement;
mod counting;
#[path = "plans_drawn/source.rs"]
mod source;
use agreement::agree;

const COUNT: usize = 40;

/// Compiles the same source twice, planned and unplanned, with a test that runs both.
macro_rules! both {
    ($($name:ident: { $($function:tt)* })*) => {$(
        mod $name {
            use super::*;

            mod planned {
                use super::*;
                #[budget]
                $($function)*
            }

            mod plain {
                use super::*;
                $($function)*
            }

            #[test]
            fn planned_and_plain() {
                let x = Array::<f32, Rank1<16>>::from_fn(|[i]| (i * 7 % 11) as f32 - 3.0);
                let f = planned::f::PLAN;
                assert!(planned::f::PEAK >= planned::f::LOWER_BOUND && planned::f::LOWER_BOUND <= planned::f::TOTAL_WITHOUT_SHARING);
                nobody_shares(f.plan().buffers(), f.plan().offsets(), planned::f::PEAK);
                for steps in 0..4 {
                    agree!(f(&x, steps));
                }
            }
        }
    )*};
}

/// Checks every pair of buffers, and every offset.
fn nobody_shares(buffers: &[haversack::plan::Buffer], offsets: &[usize], peak: usize) {
    for (i, (buffer, offset)) in buffers.iter().zip(offsets).enumerate() {
        assert_eq!(offset % buffer.alignment, 0);
        assert!(offset + buffer.size <= peak);
        for (other, other_offset) in buffers.iter().zip(offsets).skip(i + 1) {
            let together = buffer.lower < other.upper && other.lower < buffer.upper;
            let apart = offset + buffer.size <= *other_offset || other_offset + other.size <= *offset;
            assert!(!together || apart, "{buffer:?} at {offset} and {other:?} at {other_offset}");
        }
    }
}

#[allow(
    clippy::all,
    unused_mut,
    unused_variables,
    unused_assignments,
    dead_code,
    reason = "nobody chose what is written there"
)]
mod functions {
    use super::*;
    include!("plans_drawn/functions.in");
}

#[test]
fn the_functions_are_those_that_are_drawn() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans_drawn/functions.in");
    let drawn = source::functions(COUNT);
    if std::env::var_os("HAVERSACK_BLESS").is_some() {
        std::fs::write(&path, &drawn).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), drawn, "write them with HAVERSACK_BLESS=1");
}
