use haversack::{Axis, array};

fn main() {
    let (a, b) = (<array![f32; 3]>::zeros(), <array![f64; 2]>::zeros());
    let c: array![f64; 5] = a.cast::<f64>().concat(Axis::<0>, b.view());
    assert_eq!(c.len(), 5);
}
