use haversack::array;

fn main() {
    let x = <array![f32; 12, 8]>::zeros();
    println!("{}", x.t().to_contiguous().strips::<4, 1>(0.0).len());
}
