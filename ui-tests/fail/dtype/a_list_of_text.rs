use haversack::array;

fn main() {
    let names = array!["left", "right"];
    println!("{}", names.len());
}
