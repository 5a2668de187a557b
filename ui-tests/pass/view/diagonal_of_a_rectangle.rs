use haversack::array;

fn main() {
    let a = <array![u8; 3, 3]>::zeros();
    println!("{:?}", a.diagonal().shape());
}
