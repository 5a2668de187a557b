use haversack::array;

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    assert!(a.take::<1, _>([0, 1]).is_ok());
}
