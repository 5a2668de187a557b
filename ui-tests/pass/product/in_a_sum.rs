use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 2, 3]>::ones(), <array![f32; 3, 4]>::ones());
    let bias = <array![f32; 2, 4]>::ones();
    let mut sum = a.dot(&b).eval();
    sum.as_mut_slice().iter_mut().zip(bias.iter()).for_each(|(sum, bias)| *sum += bias);
    println!("{sum:?}");
}
