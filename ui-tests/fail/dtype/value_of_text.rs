use haversack::array;

fn main() {
    let a = array!["one", "two"];
    println!("{}", a.len());
}
