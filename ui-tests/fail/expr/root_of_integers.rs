use haversack::array;

fn main() {
    let a = <array![i32; 3]>::ones();
    println!("{}", a.sqrt().eval());
}
