use haversack::array;
use haversack::shape::permute::Axes2;

fn main() {
    let a = <array![u8; 2, 3, 4]>::zeros();
    println!("{:?}", a.permute::<Axes2<1, 0>>().shape());
}
