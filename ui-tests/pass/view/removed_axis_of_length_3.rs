use haversack::array;

fn main() {
    let a = <array![u8; 2, 1]>::zeros();
    println!("{:?}", a.remove_axis::<1>().shape());
}
