use haversack::{Rank2, array};

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    println!("{:?}", a.view_mut().view().broadcast::<Rank2<3, 4>>().shape());
}
