use haversack::array;

fn main() {
    let names = array![1, 2];
    println!("{}", names.len());
}
