use haversack::{Axis, array};

fn main() {
    let (a, b) = (<array![f32; 3, 4]>::zeros(), <array![f32; 4]>::zeros());
    let c: array![f32; 4, 4] = a.concat(Axis::<0>, b.insert_axis(Axis::<0>));
    assert_eq!(c.len(), 16);
}
