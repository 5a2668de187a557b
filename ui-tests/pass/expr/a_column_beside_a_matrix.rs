use haversack::{Const, array};

fn main() {
    let (matrix, means) = (<array![f32; 3, 4]>::ones(), <array![f32; 3]>::ones());
    println!("{}", (&matrix - means.insert_axis::<1>().stretch::<1, Const<4>>()).eval());
}
