use haversack::array;

fn main() {
    let a = <array![i8; 3]>::ones();
    println!("{}", a.abs().sum());
}
