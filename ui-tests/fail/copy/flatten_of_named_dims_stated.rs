use haversack::{Const, array, dims};

dims! { Rows = 3; More = 2; }

fn main() {
    let a = <array![f32; Rows, More]>::zeros();
    assert_eq!(a.flatten::<Const<6>>().len(), 6);
}
