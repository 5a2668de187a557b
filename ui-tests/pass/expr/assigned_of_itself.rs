use haversack::array;

fn main() {
    let mut a = <array![f32; 3, 3]>::ones();
    let turned = a.t().to_owned();
    a.assign(&turned * 2.0);
    println!("{a}");
}
