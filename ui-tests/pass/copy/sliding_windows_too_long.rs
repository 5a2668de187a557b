use haversack::{array, dims, shape};

dims! {
    pub Rows = 3;
}

fn main() {
    let a = <array![f32; Rows]>::zeros();
    assert_eq!(a.sliding_windows(shape![2], shape![2]).shape(), [2, 2]);
}
