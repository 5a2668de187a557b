use haversack::array;

fn main() {
    let a = <array![f32; 2, 3]>::from([[1.0, 2.0], [3.0, 4.0]]);
    println!("{}", a[[0, 0]]);
}
