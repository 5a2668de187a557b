use haversack::{Rank2, array};

fn main() {
    let a = <array![u8; 3]>::zeros();
    println!("{:?}", a.broadcast::<Rank2<3, 4>>().shape());
}
