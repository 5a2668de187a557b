use haversack::array;

fn main() {
    let a: array![f64; 2, 3] = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    println!("{}", a[[0, 0]]);
}
