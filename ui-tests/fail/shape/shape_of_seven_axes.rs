use haversack::{array, shape};

fn main() {
    let a = <array![f32; 2]>::zeros();
    println!("{:?}", a.reshape(shape![1, 1, 1, 1, 1, 1, 2]).shape());
}
