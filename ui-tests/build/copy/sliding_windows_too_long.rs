use haversack::{array, dims};

dims! { Rows = 3; Long = 4; }

fn main() {
    let a = <array![f32; Rows]>::zeros();
    assert_eq!(a.sliding_windows::<(Long,), _>().len(), 0);
}
