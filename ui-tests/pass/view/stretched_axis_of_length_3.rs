use haversack::{Const, array};

fn main() {
    let a = <array![u8; 2, 1]>::zeros();
    println!("{:?}", a.stretch::<1, Const<6>>().shape());
}
