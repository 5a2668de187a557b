use haversack::array;

fn main() {
    let mut a = <array![f32; 3, 3]>::ones();
    a.assign(a.t() * 2.0);
    println!("{a}");
}
