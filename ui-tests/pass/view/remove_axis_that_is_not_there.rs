use haversack::array;

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.insert_axis::<2>().remove_axis::<2>().shape());
}
