use haversack::{Rank1, array};

fn main() {
    let a = <array![f32; 5]>::zeros();
    assert_eq!(a.sliding_windows::<Rank1<3>, Rank1<2>>().len(), 6);
}
