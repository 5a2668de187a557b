use haversack::{array, shape};

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.t().reshape(shape![1, 6]).shape());
}
