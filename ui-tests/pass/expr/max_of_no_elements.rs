use haversack::array;

fn main() {
    let a = <array![f32; 1, 3]>::zeros();
    println!("{}", a.max());
}
