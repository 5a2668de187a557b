use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    let mut out = <array![bool; 3]>::zeros();
    out.assign(&a - 1.0);
    println!("{out}");
}
