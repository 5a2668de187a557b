use haversack::{array, shape};

fn main() {
    let a = <array![u8; 4, 5]>::zeros();
    println!("{:?}", a.window(shape![2, 6], [0, 0]).shape());
}
