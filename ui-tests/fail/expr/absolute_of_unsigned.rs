use haversack::array;

fn main() {
    let a = <array![u8; 3]>::ones();
    println!("{}", a.abs().sum());
}
