use haversack::{BitMask, Rank1, array, budget};

#[budget(1 KiB)]
fn step(x: &array![f32; 64], mask: &mut BitMask<Rank1<64>>) -> usize {
    mask.assign(x.greater(0.5));
    mask.count()
}

fn main() {
    assert_eq!(step(&<array![f32; 64]>::arange(), &mut BitMask::new()), 63);
}
