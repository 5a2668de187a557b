use haversack::shape::number::NumberedDim;
use haversack::{Const, dims};
use typenum::Unsigned;

dims! { pub Batch = 3000; }

pub fn number<N: NumberedDim>() -> usize {
    N::Number::USIZE
}

fn main() {
    println!("{} {}", number::<Batch>(), number::<Const<3000>>());
}
