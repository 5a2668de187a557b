use haversack::{Rank1, array};

fn main() {
    let a = <array![u8; 10]>::zeros();
    let start = std::env::args().count();
    println!("{:?}", a.window::<Rank1<5>>([start]).shape());
}
