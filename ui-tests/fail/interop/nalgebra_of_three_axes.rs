use haversack::array;

fn main() {
    let a = <array![f32; 2, 3, 4]>::zeros();
    let theirs = a.t().into_nalgebra();
}
