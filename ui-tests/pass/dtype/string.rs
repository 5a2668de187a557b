use haversack::array;

fn main() {
    let names = <array![u8; 3, 16]>::zeros();
    println!("{}", names.len());
}
