#[budget]
fn branches(x: &array![f32; 64], which: u8) -> f32 {
    let chosen: array![f32; 64] = match which {
        0 => <array![f32; 64]>::zeros(),
        1 if x.sum() > 0.0 => (x * 3.0).eval(),
        2 => panic!("two"),
        _ => {
            let t: array![f32; 64] = <array![f32; 64]>::from_fn(|[i]| i as f32);
            (&t + x).eval()
        }
    };
    if which > 1 {
        let left: array![f32; 64] = (&chosen + 1.0).eval();
        left.sum()
    } else if let Some(y) = other(&chosen) {
        y
    } else {
        let right: array![f32; 64] = (&chosen - 1.0).eval();
        right.sum()
    }
}
