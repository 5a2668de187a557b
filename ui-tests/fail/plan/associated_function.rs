use haversack::{array, budget};

struct Filter;

impl Filter {
    #[budget(1 KiB)]
    fn power(x: &array![f32; 4]) -> f32 {
        let squares: array![f32; 4] = (x * x).eval();
        squares.sum()
    }
}

fn main() {
    println!("{}", Filter::power(&array![1.0, 2.0, 3.0, 4.0]));
}
