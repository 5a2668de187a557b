use haversack::array;

fn main() {
    let a = <array![u8; 3]>::zeros();
    let i: u32 = 1;
    println!("{}", a[i]);
}
