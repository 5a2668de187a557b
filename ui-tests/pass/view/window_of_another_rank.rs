use haversack::{array, shape};

fn main() {
    let a = <array![u8; 4]>::zeros();
    println!("{:?}", a.window(shape![2], [0]).shape());
}
