use haversack::array;

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.index_axis::<1>(0).shape());
}
