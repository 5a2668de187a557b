use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    println!("{}", a.not_equal(0.0).all());
}
