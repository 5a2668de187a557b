use haversack::array;

fn main() {
    let b = <array![f32; 3, 4]>::ones();
    let product = {
        let a = <array![f32; 2, 3]>::ones();
        a.dot(&b)
    };
    println!("{:?}", product.eval());
}
