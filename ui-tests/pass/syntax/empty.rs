use haversack::array;

fn main() {
    let a: array![f32;] = <array![f32;]>::zeros();
    println!("{}", a.len());
}
