use haversack::{array, budget, shape};

#[budget(1 B)]
fn step(x: &array![f32; 4]) -> f32 {
    x.view().broadcast(shape![250, 4]).sum()
}

fn main() {
    assert_eq!(step(&<array![f32; 4]>::ones()), 1000.0);
}
