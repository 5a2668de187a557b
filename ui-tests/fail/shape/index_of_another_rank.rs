use haversack::array;

fn main() {
    let a = <array![u8; 3]>::zeros();
    println!("{}", a[[1, 2]]);
}
