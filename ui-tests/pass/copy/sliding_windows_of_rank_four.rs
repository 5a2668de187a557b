use haversack::{Rank4, array};

fn main() {
    let a = <array![f32; 2, 3, 4, 5]>::zeros();
    assert_eq!(a.windows::<Rank4<1, 1, 1, 1>>().len(), 120);
}
