use haversack::{Rank2, array};

fn main() {
    let a = <array![u8; 4, 5]>::zeros();
    println!("{:?}", a.chunks::<Rank2<2, 2>>().len());
}
