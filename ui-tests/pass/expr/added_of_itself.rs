use haversack::array;

fn main() {
    let mut a = <array![f32; 3]>::ones();
    a.map_inplace(|x| x + x * 2.0);
    println!("{a}");
}
