use haversack::array;

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    let row = a.row(1);
    println!("{}", row[[0]]);
}
