use haversack::array;

fn main() {
    let a = <array![f32; 2, 3]>::zeros();
    println!("{}", a.row(0) == array![0.0, 0.0, 0.0, 0.0]);
}
