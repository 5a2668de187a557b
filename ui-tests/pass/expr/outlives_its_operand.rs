use haversack::array;

fn main() {
    let doubled = {
        let a = <array![f32; 3]>::ones();
        a * 2.0
    };
    println!("{}", doubled.eval());
}
