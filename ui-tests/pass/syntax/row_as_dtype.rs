use haversack::array;

fn main() {
    let a = array![[0.0; 3], [0.0; 3]];
    println!("{} {}", a.len(), <array![f64; 2, 3]>::zeros());
}
