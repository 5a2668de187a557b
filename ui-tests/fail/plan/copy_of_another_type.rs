use haversack::{View, array, budget};

struct Mine<'a>(View<'a, f32, (haversack::Const<8>,)>);

impl Mine<'_> {
    fn to_contiguous(&self) -> array![f32; 8] {
        self.0.to_owned()
    }
}

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let mine = Mine(x.view());
    let a: array![f32; 8] = mine.to_contiguous();
    a.sum()
}

fn main() {}
