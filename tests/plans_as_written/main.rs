//! Function bodies of every kind, each compiled with and without `#[budget]`: they give the same values to the last bit, and the planned one
//! allocates one block of its peak. A body stands here as one would write it without plans.

#[path = "../agreement/mod.rs"]
mod agreement;
#[path = "../counting/mod.rs"]
mod counting;

mod branches;
mod callees;
mod closures;
mod exits;
mod generics;
mod lent;
mod lists;
mod loops;
mod methods;
mod names;
mod ordinary;
mod swaps;
mod written_generics;

use haversack::{Array, Rank1, Rank2};

type Signal = Array<f32, Rank1<10>>;
type Table = Array<f32, Rank2<4, 5>>;

fn signal() -> Signal {
    Signal::from_fn(|[i]| (i * 7 % 11) as f32 - 3.25)
}

fn table() -> Table {
    Table::from_fn(|[i, j]| (i * 5 + j) as f32 / 3.0 - 2.5)
}

/// Compares `planned::f` with `plain::f` for each call in a list.
macro_rules! same {
    ($($f:ident($($argument:expr),*);)*) => {$(
        crate::agreement::agree!($f($($argument),*));
    )*};
}
use same;
