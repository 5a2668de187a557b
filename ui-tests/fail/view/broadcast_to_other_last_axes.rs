use haversack::{array, shape};

fn main() {
    let a = <array![u8; 3]>::zeros();
    println!("{:?}", a.broadcast(shape![3, 4]).shape());
}
