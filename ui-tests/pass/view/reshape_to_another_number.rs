use haversack::{Rank2, array};

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.reshape::<Rank2<3, 2>>().shape());
}
