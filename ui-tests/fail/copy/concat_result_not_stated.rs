use haversack::{Axis, array};

fn main() {
    let (a, b) = (<array![f32; 3, 4]>::zeros(), <array![f32; 2, 4]>::zeros());
    let c = a.concat(Axis::<0>, b.view());
    assert_eq!(c.len(), 20);
}
