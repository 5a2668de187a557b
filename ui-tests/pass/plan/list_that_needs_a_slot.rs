use haversack::{Array, array, budget};

struct Filter {
    taps: array![f32; 2],
}

#[budget]
fn step(x: &array![f32; 40], filter: &mut Filter) -> f32 {
    let more: array![f32; 40] = array![
        1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0,
        7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0,
    ];
    let many: array![f32; 40] = (x + &more).eval();
    let halves: array![f32; 2, 100] = Array::full(0.5);
    filter.taps.assign(&array![1.0, 2.0]);
    assert_eq!(filter.taps, array![1.0, 2.0]);
    many.sum() + halves.sum()
}

fn main() {}
