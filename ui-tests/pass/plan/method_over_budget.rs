use haversack::{array, budget};

struct Filter<const N: usize> {
    taps: array![f32; N],
}

impl<const N: usize> Filter<N> {
    #[budget(1 KiB)]
    fn step(&mut self, x: &array![f32; N]) -> f32 {
        let weighted: array![f32; N] = (x * &self.taps).eval();
        let next: array![f32; N] = (&weighted * 0.5).eval();
        self.taps.assign(&next);
        weighted.sum()
    }
}

fn main() {
    let mut filter = Filter { taps: <array![f32; 100]>::ones() };
    println!("{}", filter.step(&<array![f32; 100]>::ones()));
}
