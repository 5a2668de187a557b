use haversack::array;

fn main() {
    let a = <array![f64; 3]>::ones();
    println!("{}", (&a * 2.0).cast::<f32>().eval());
}
