use haversack::{Rank1, array};

fn main() {
    let a = <array![u8; 4]>::zeros();
    println!("{:?}", a.window::<Rank1<2>>([0]).shape());
}
