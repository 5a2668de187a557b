use haversack::array;

fn main() {
    let mut a = <array![f32; 3]>::ones();
    a += &a * 2.0;
    println!("{a}");
}
