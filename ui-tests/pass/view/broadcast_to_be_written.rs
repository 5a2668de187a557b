use haversack::{array, shape};

fn main() {
    let mut a = <array![u8; 3]>::zeros();
    println!("{:?}", a.view_mut().broadcast(shape![2, 3]));
    a.view_mut().fill(1);
}
