use haversack::{array, dims};

dims! { Rows = 3; Short = 2; }

fn main() {
    let a = <array![f32; Rows]>::zeros();
    assert_eq!(a.sliding_windows::<(Short,), _>().len(), 4);
}
