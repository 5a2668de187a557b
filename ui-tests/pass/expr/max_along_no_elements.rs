use haversack::array;

fn main() {
    let a = <array![f32; 0, 3]>::zeros();
    println!("{}", a.sum_axis::<0>().eval());
}
