use haversack::{Rank1, array, dims};

dims! {
    pub Rows = 3;
}

fn main() {
    let a = <array![f32; Rows]>::zeros();
    assert_eq!(a.sliding_windows::<Rank1<4>, Rank1<1>>().shape(), [1, 4]);
}
