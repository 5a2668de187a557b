use haversack::array;

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    let b: array![f32; 3, 2] = a.take::<1, _>([0, 1]).unwrap();
    assert_eq!(b.len(), 6);
}
