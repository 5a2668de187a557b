use haversack::{array, budget};

#[budget(400 B)]
fn step() -> f32 {
    let a: array![f32; 100] = <array![f32; 100]>::ones();
    let boxed = Box::new(a.view());
    boxed.sum()
}

fn main() {
    assert_eq!(step(), 100.0);
}
