use haversack::{array, budget};

#[budget(1 B)]
fn step(x: &array![f32; 4]) -> f32 {
    x.view().broadcast::<(haversack::Const<250>, haversack::Const<4>)>().sum()
}

fn main() {
    assert_eq!(step(&<array![f32; 4]>::ones()), 1000.0);
}
