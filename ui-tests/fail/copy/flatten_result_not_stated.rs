use haversack::array;

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    assert_eq!(a.flatten().len(), 12);
}
