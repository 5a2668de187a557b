use haversack::array;

fn main() {
    let a = <array![f32; 3, 4]>::ones();
    let mut out = <array![f32; 4, 3]>::zeros();
    out.assign(&a * 2.0);
    println!("{out}");
}
