use haversack::{Rank2, array};

fn main() {
    let a = <array![f64; 1]>::zeros();
    assert_eq!(a.broadcast::<Rank2<{ 1 << 61 }, 1>>().to_owned().len(), 1 << 61);
}
