use haversack::{Axis, array, shape};

fn main() {
    let (matrix, means) = (<array![f32; 3, 4]>::ones(), <array![f32; 3]>::ones());
    println!("{}", (&matrix - means.insert_axis(Axis::<1>).stretch(Axis::<1>, shape![4])).eval());
}
