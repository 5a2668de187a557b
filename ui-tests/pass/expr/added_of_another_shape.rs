use haversack::array;

fn main() {
    let mut out = <array![f32; 3, 4]>::ones();
    out += <array![f32; 4, 3]>::ones().t();
    println!("{out}");
}
