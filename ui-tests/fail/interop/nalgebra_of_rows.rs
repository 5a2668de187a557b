use haversack::array;

fn main() {
    let a = <array![f32; 2, 3]>::zeros();
    let theirs = a.view().into_nalgebra();
}
