#[budget]
fn loops(x: &array![f32; 64], steps: usize) -> f32 {
    let mut state: array![f32; 64] = x.view().to_owned();
    let mut total = 0.0;
    for step in 0..steps {
        let next: array![f32; 64] = (&state * 0.5).eval();
        state.assign(&next + step as f32);
        total += next.sum();
    }
    while let Some(more) = state.iter().next() {
        if *more > 1.0 { break; }
        let t: array![f32; 64] = <array![f32; 64]>::ones();
    }
    let found = loop {
        let t: array![f32; 64] = <array![f32; 64]>::ones();
        break t.sum();
    };
    total + found
}
