use haversack::array;

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.swap_axes::<0, 1>().shape());
}
