use haversack::{Axis, array, dims};

dims! { Rows = 3; More = 2; }

fn main() {
    let (a, b) = (<array![f32; Rows, 4]>::zeros(), <array![f32; More, 4]>::zeros());
    let c = a.concat(Axis::<0>, b.view());
    assert_eq!(c.len(), 20);
}
