use haversack::array;

fn main() {
    let row = {
        let a = <array![u8; 2, 3]>::zeros();
        a.row(1)
    };
    println!("{}", row[[0]]);
}
