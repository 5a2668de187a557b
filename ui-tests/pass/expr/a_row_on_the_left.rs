use haversack::{array, shape};

fn main() {
    let (matrix, row) = (<array![f32; 3, 4]>::ones(), <array![f32; 4]>::ones());
    println!("{}", (row.broadcast(shape![3, 4]) - &matrix).eval());
}
