use haversack::{array, budget};

#[budget]
fn even(n: usize) -> bool {
    n % 2 == 0
}

#[budget]
fn odd(n: usize) -> bool {
    !even(n)
}

fn main() {}
