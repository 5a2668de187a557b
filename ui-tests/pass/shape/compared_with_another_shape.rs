use haversack::array;

fn main() {
    let a = <array![u8; 4]>::zeros();
    let b = <array![u8; 4]>::zeros();
    println!("{}", a == b);
}
