use haversack::array;

fn main() {
    let a = array![0.0; 3];
    println!("{}", a.len());
}
