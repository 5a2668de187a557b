use haversack::{Rank1, array};

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    for mut chunk in a.view_mut().chunks::<Rank1<2>>() {
        chunk.fill(1);
    }
}
