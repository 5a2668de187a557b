use haversack::{Rank1, View, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    let v: View<'_, f32, Rank1<4>> = a.row(0).to_owned();
    assert_eq!(v.len(), 4);
}
