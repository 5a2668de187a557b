use haversack::{array, budget};

type Hidden = array![f32; 8];

fn hidden() -> Hidden {
    Hidden::ones()
}

#[budget]
fn step() -> f32 {
    let a: Hidden = haversack::plain!(hidden());
    a.sum()
}

fn main() {}
