use haversack::array;

fn main() {
    let a = <array![u8; 3]>::ones();
    println!("{}", (-a.expr().cast::<i16>()).eval());
}
