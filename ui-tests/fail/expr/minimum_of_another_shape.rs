use haversack::array;

fn main() {
    let (a, b) = (<array![i32; 3]>::ones(), <array![i32; 4]>::ones());
    println!("{}", a.minimum(&b).eval());
}
