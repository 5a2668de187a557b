use haversack::array;

fn main() {
    let (a, mask) = (<array![f32; 3]>::zeros(), <array![bool; 3]>::ones());
    let mut buffer = [0.0; 3];
    assert_eq!(a.select_into(mask.view(), &mut buffer), Ok(3));
}
