use haversack::array;

fn main() {
    let a = <array![u8;]>::zeros();
    println!("{:?}", a.split_at::<0, 1>().0.shape());
}
