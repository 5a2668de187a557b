use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 3, 4]>::zeros(), <array![f32; 4]>::zeros());
    let c: array![f32; 4, 4] = a.concat::<0, _, _>(b.insert_axis::<0>());
    assert_eq!(c.len(), 16);
}
