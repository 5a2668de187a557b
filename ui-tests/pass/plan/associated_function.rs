use haversack::{array, budget};

struct Filter;

#[budget(1 KiB)]
fn power(x: &array![f32; 4]) -> f32 {
    let squares: array![f32; 4] = (x * x).eval();
    squares.sum()
}

impl Filter {
    fn power(x: &array![f32; 4]) -> f32 {
        power(x)
    }
}

/// A planned function may be indented.
mod inner {
    use haversack::{array, budget};

    #[budget(1 KiB)]
    pub fn power(x: &array![f32; 4]) -> f32 {
        let squares: array![f32; 4] = (x * x).eval();
        squares.sum()
    }
}

fn main() {
    let x = array![1.0, 2.0, 3.0, 4.0];
    assert_eq!(Filter::power(&x), inner::power(&x));
}
