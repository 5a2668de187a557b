//! A module of another name hides no plan.

use haversack::{array, budget};

#[budget]
fn energy(x: &array![f32; 8]) -> f32 {
    (x * x).sum()
}

/// A module that is left out hides nothing.
#[budget]
fn left_out(x: &array![f32; 8]) -> f32 {
    #[cfg(any())]
    mod energy {}
    energy(x)
}

#[budget]
fn report(x: &array![f32; 8]) -> f32 {
    mod unit {
        pub const JOULE: f32 = 1000.0;
    }
    energy(x) * unit::JOULE
}

#[budget]
fn compare(x: &array![f32; 8]) -> f32 {
    struct Energy {}
    let _ = Energy {};
    energy(x)
}

fn main() {
    let x = <array![f32; 8]>::full(1.0);
    println!("{} {} {}", report(&x), compare(&x), left_out(&x));
}
