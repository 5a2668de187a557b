use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 2, 3]>::ones(), <array![f32; 3, 4]>::ones());
    let mut product = a.dot(&b).eval();
    product.map_inplace(|x| -x);
    println!("{product:?}");
}
