use haversack::{Rank2, array};

fn main() {
    let a = <array![u8; 4, 5]>::zeros();
    println!("{:?}", a.window::<Rank2<2, 5>>([0, 0]).shape());
}
