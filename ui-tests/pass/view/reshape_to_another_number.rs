use haversack::{array, shape};

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.reshape(shape![3, 2]).shape());
}
