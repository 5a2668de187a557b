use haversack::array;

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    let first = a.first();
    a.fill(1);
    println!("{first}");
}
