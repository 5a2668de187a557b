use haversack::array;

fn main() {
    let queries = <array![f32; 8, 16, 64]>::zeros();
    let keys = <array![f32; 4, 64, 16]>::zeros();
    println!("{:?}", queries.matmul(&keys).eval());
}
