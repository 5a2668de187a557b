use haversack::array;

fn main() {
    let a = array![[1.0, 2.0], [3.0, 4.0]];
    println!("{}", a.len());
}
