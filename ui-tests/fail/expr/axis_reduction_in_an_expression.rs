use haversack::array;

fn main() {
    let a = <array![f32; 3, 4]>::ones();
    println!("{}", (&a - a.mean_axis::<0>()).eval());
}
