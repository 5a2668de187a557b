use haversack::{array, budget};

struct Maker;

impl Maker {
    fn make(&self) -> array![f32; 100] {
        <array![f32; 100]>::ones()
    }
}

#[budget(1 B)]
fn step() -> f32 {
    let boxed = Box::new(Maker.make());
    boxed.sum()
}

fn main() {}
