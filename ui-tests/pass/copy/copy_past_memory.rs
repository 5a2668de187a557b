use haversack::{array, shape};

fn main() {
    let a = <array![f64; 1]>::zeros();
    assert_eq!(a.broadcast(shape![{ 1 << 61 }, 1]).len(), 1 << 61);
}
