//! A module of the body has the name of a planned function: it hides the function's plan, and not the function.

use haversack::{array, budget};

#[budget]
fn energy(x: &array![f32; 8]) -> f32 {
    (x * x).sum()
}

#[budget]
fn report(x: &array![f32; 8]) -> f32 {
    mod energy {
        pub const UNIT: f32 = 1000.0;
    }
    energy(x) * energy::UNIT
}

#[budget]
fn compare(x: &array![f32; 8]) -> f32 {
    #[allow(non_camel_case_types)]
    struct energy {}
    energy(x)
}

fn main() {
    let x = <array![f32; 8]>::full(1.0);
    println!("{} {}", report(&x), compare(&x));
}
