use haversack::{PlannedFunction, array, budget};

#[budget]
fn mine() -> f32 {
    let a: array![f32; 1] = <array![f32; 1]>::ones();
    a.sum()
}

fn main() {
    assert_eq!(<mine as PlannedFunction>::PEAK, 4);
}
