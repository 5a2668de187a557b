use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 2, 3]>::ones(), <array![f32; 3]>::ones());
    let c: array![f32; 2] = a.dot(&b).eval();
    println!("{c}");
}
