use haversack::{array, shape};

fn main() {
    let a = <array![u8; 4, 6]>::zeros();
    println!("{:?}", a.chunks(shape![2, 2]).len());
}
