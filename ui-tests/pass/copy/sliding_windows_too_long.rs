use haversack::{Rank1, array, dims};

dims! {
    pub Rows = 3;
}

fn main() {
    let a = <array![f32; Rows]>::zeros();
    assert_eq!(a.sliding_windows::<Rank1<2>, Rank1<2>>().shape(), [2, 2]);
}
