use haversack::array;

fn main() {
    let mut a = <array![f32; 3]>::ones();
    let doubled = (&a * 2.0).eval();
    a.fill(3.0);
    println!("{doubled}");
}
