use haversack::array;

fn main() {
    let mut a = <array![f32; 2, 3]>::zeros();
    a.row_mut(1) += 2.0;
    println!("{a}");
}
