use haversack::{Axis, array, shape};

fn main() {
    let a = <array![u8; 4, 1]>::zeros();
    println!("{:?}", a.stretch(Axis::<1>, shape![{ usize::MAX }]).strides());
}
