use haversack::{Rank1, array};

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    for mut window in a.view_mut().windows::<Rank1<2>>() {
        window.fill(1);
    }
}
