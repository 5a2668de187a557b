use haversack::array;

fn main() {
    let a = <array![f32; 2, 3]>::zeros();
    println!("{:?}", (&a * 2.0).argmin());
}
