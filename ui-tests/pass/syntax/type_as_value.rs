use haversack::array;

fn main() {
    let a = <array![f32; 3]>::zeros();
    println!("{}", a.len());
}
