use haversack::{array, budget};

struct Maker(Vec<f32>);

#[budget(400 B)]
fn step(maker: &Maker) -> f32 {
    if let Some(&first) = maker.0.first() {
        let a: array![f32; 100] = <array![f32; 100]>::full(first);
        a.sum()
    } else {
        0.0
    }
}

fn main() {
    assert_eq!(step(&Maker(vec![1.0])), 100.0);
}
