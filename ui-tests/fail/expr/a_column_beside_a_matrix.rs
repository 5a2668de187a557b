use haversack::array;

fn main() {
    let (matrix, means) = (<array![f32; 3, 4]>::ones(), <array![f32; 3]>::ones());
    println!("{}", (&matrix - &means).eval());
}
