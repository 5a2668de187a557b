use haversack::{Array, Rank1, budget, plain};

mod other {
    macro_rules! array {
        ($($value:expr),*) => { vec![$($value),*] };
    }
    pub(crate) use array;
}

use other::array;

type Pair = Array<f64, Rank1<2>>;

fn total(values: &[f64]) -> f64 {
    values.iter().sum()
}

#[budget]
fn operand(x: &Pair) -> f64 {
    let y: haversack::array![Pair] = (x * 2.0).eval();
    y.sum() + total(&plain!(array![1.0, 2.0]))
}

#[budget]
fn slot(x: &Pair) -> f64 {
    let y: haversack::array![Pair] = haversack::array![1.0, 2.0];
    y.sum() + x.sum()
}

fn main() {}
