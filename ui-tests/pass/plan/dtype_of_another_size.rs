use haversack::{array, budget};

type Real = f64;

#[budget]
pub fn total(x: &array![Real; 4]) -> Real {
    let doubled: array![Real; 4] = (x * 2.0).eval();
    doubled.sum()
}

fn main() {}
