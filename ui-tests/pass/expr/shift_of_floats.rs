use haversack::array;

fn main() {
    let a = <array![u32; 3]>::ones();
    println!("{}", (&a << 2).eval());
}
