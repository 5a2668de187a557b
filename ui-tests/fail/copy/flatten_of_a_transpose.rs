use haversack::{Const, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    assert_eq!(a.t().flatten::<Const<12>>().len(), 12);
}
