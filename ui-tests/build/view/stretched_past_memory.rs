use haversack::{Const, array};

fn main() {
    let a = <array![u8; 4, 1]>::zeros();
    println!("{:?}", a.stretch::<1, Const<{ usize::MAX }>>().strides());
}
