use haversack::{Axis, array, shape};

fn main() {
    let a = <array![u8; 2, 1]>::zeros();
    println!("{:?}", a.stretch(Axis::<1>, shape![6]).shape());
}
