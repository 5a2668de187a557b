use haversack::array;

fn main() {
    let (a, mask) = (<array![f32; 3, 4]>::zeros(), <array![bool; 4, 3]>::ones());
    assert_eq!(a.select(mask.t()).count(), 12);
}
