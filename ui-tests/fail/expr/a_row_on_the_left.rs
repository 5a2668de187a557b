use haversack::array;

fn main() {
    let (matrix, row) = (<array![f32; 3, 4]>::ones(), <array![f32; 4]>::ones());
    println!("{}", (&row - &matrix).eval());
}
