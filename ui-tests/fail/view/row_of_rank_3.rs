use haversack::array;

fn main() {
    let a = <array![u8; 2, 3, 4]>::zeros();
    println!("{:?}", a.row(1).shape());
}
