use haversack::{array, budget};

struct Maker(Vec<f32>);

impl Maker {
    fn make(&self) -> Option<array![f32; 100]> {
        (!self.0.is_empty()).then(|| <array![f32; 100]>::full(self.0[0]))
    }
}

#[budget(1 B)]
fn step(maker: &Maker) -> f32 {
    if let Some(a) = maker.make() { a.sum() } else { 0.0 }
}

fn main() {}
