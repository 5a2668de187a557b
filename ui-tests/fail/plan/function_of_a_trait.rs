use haversack::{array, budget};

trait Power {
    #[budget(1 KiB)]
    fn power(x: &array![f32; 4]) -> f32;
}

struct Filter;

impl Power for Filter {
    fn power(x: &array![f32; 4]) -> f32 {
        (x * x).sum()
    }
}

fn main() {
    println!("{}", Filter::power(&array![1.0, 2.0, 3.0, 4.0]));
}
