use haversack::Const;
use haversack::layout::{Step, Stride};

fn main() {
    println!("{}", <Step<Const<4>, 250>>::STRIDE);
}
