use haversack::{Rank2, array};

fn main() {
    let a = <array![u8; 4]>::zeros();
    println!("{:?}", a.broadcast::<Rank2<1000, 4>>().strides());
}
