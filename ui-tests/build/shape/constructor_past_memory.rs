use haversack::array;

fn make<const N: usize>() -> usize {
    <array![f64; N, N]>::zeros().len()
}

fn main() {
    println!("{}", make::<4_000_000_000>());
}
