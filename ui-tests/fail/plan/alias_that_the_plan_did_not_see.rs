use haversack::{Rank1, View, array, budget};

#[budget]
fn lent<'a>(a: &'a array![f32; 8]) -> View<'a, f32, Rank1<8>> {
    a.view()
}

#[budget]
fn step() -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    let hidden = lent(&a);
    let b: array![f32; 8] = <array![f32; 8]>::zeros();
    b.sum() + hidden.sum()
}

fn main() {}
