use haversack::{Rank1, array};

fn main() {
    let a = <array![u8; 4]>::zeros();
    println!("{:?}", a.windows::<Rank1<0>>().len());
}
