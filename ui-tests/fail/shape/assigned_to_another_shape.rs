use haversack::array;

fn main() {
    let a = <array![f32; 1000, 1000]>::zeros();
    let b: array![f32; 1000, 999] = a;
    drop(b);
}
