use haversack::array;

fn main() {
    let a = <array![u8;]>::zeros();
    println!("{:?}", a.insert_axis::<0>().shape());
}
