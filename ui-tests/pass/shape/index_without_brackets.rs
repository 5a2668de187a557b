use haversack::array;

fn main() {
    let a = <array![u8; 3, 4]>::zeros();
    println!("{}", a[[1, 0]]);
    println!("{}", a.row(1)[0]);
}
