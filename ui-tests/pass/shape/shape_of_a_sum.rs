use haversack::{array, shape};

const N: usize = 3;

fn main() {
    let a = <array![f32; 6]>::zeros();
    println!("{:?}", a.reshape(shape![{ N - 1 }, 3]).shape());
}
