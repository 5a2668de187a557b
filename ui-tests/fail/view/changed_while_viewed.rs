use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    let column = a.column(1);
    a.fill(7);
    println!("{}", column[[0]]);
}
