use haversack::array;

fn main() {
    let a = <array![f64; 3]>::ones();
    println!("{}", (&a * 2.0).cast_lossy::<f32>().eval());
}
