use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    let doubled = &a * 2.0;
    println!("{}", doubled.sum());
    println!("{}", doubled.eval());
}
