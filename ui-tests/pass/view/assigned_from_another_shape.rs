use haversack::array;

fn main() {
    let mut a = <array![f32; 3, 4]>::zeros();
    let b = <array![f32; 4, 3]>::ones();
    a.view_mut().assign(b.t());
}
