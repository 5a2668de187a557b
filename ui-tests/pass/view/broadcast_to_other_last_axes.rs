use haversack::{array, shape};

fn main() {
    let a = <array![u8; 4]>::zeros();
    println!("{:?}", a.broadcast(shape![3, 4]).shape());
}
