use haversack::{Axis, array, shape};

fn main() {
    let a = <array![u8; 1]>::zeros();
    let many = a.stretch(Axis::<0>, shape![{ 1 << 40 }]);
    let windows = many.sliding_windows(shape![{ 1 << 39 }], shape![{ (1 << 39) + 1 }]);
    println!("{:?}", windows.strides());
}
