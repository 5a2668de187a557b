use haversack::{array, shape};

fn main() {
    let a = <array![u8; 4]>::zeros();
    println!("{:?}", a.windows(shape![1]).len());
}
