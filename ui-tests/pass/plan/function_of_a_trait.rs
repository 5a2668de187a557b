use haversack::{array, budget};

trait Power {
    fn power(x: &array![f32; 4]) -> f32;
}

struct Filter;

#[budget(1 KiB)]
fn power(x: &array![f32; 4]) -> f32 {
    let squares: array![f32; 4] = (x * x).eval();
    squares.sum()
}

impl Power for Filter {
    fn power(x: &array![f32; 4]) -> f32 {
        power(x)
    }
}

fn main() {
    assert_eq!(Filter::power(&array![1.0, 2.0, 3.0, 4.0]), 30.0);
}
