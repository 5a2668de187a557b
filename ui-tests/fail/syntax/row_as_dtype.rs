use haversack::array;

fn main() {
    let a = array![[0.0; 3]; 2];
    println!("{}", a.len());
}
