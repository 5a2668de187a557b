use haversack::array;

fn main() {
    let (a, mask) = (<array![f32; 3]>::zeros(), array![0u8, 1, 1]);
    assert_eq!(a.select(mask.view()).count(), 2);
}
