use haversack::{array, budget};

struct Filter {
    taps: array![f32; 2],
}

#[budget]
fn step(x: &array![f32; 40]) -> f32 {
    let many: array![f32; 40] = (x
        + array![
            1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0,
            6.0, 7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0,
        ])
    .eval();
    let filled = array![[0.5_f32; 100], [0.25; 100]].sum();
    let filter = Filter { taps: array![1.0, 2.0] };
    assert!(filter.taps == array![1.0, 2.0]);
    many.sum() + filled
}

fn main() {}
