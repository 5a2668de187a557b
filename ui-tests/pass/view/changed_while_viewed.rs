use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    a.fill(7);
    let column = a.column(1);
    println!("{}", column[[0]]);
}
