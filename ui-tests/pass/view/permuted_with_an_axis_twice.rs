use haversack::array;
use haversack::shape::permute::Axes3;

fn main() {
    let a = <array![u8; 2, 3, 4]>::zeros();
    println!("{:?}", a.permute::<Axes3<2, 0, 1>>().shape());
}
