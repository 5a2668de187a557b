use haversack::array;

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.column(1).as_slice());
}
