//! Promise.
use haversack::{Dim, array, dims, number};

const SIZE: usize = 3000;
dims! {
    /// Doc.
    pub Batch = 32;
    Hidden = SIZE / 2;
    Huge = 1 << 40;
}

#[test]
fn t() {
    assert_eq!(Batch::SIZE, 32);
    assert_eq!(Hidden::SIZE, 1500);
    assert_eq!(Huge::SIZE, 1 << 40);
    let a = <array![f32; Batch, Hidden]>::zeros();
    let b = <array![f32; type number![3000], 4]>::zeros();
    let c = <array![f32; type number![SIZE / 2], 4]>::zeros();
    println!("{:?} {:?} {:?}", a.shape(), b.shape(), c.shape());
}
