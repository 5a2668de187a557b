use haversack::{array, shape};

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    println!("{:?}", a.view_mut().view().broadcast(shape![3, 4]).shape());
}
