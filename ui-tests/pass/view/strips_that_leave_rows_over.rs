use haversack::array;

fn main() {
    let x = <array![f32; 10, 8]>::zeros();
    println!("{}", x.strips::<5, 1>(0.0).len());
}
