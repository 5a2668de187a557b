use haversack::array;

fn main() {
    let mut a = <array![f32; 3, 4]>::zeros();
    let b = <array![f64; 3, 4]>::ones();
    a.row_mut(0).assign(b.row(0));
}
