#[budget]
fn blocks(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = {
        let t: array![f32; 8] = (x + 1.0).eval();
        unsafe { (&t + 1.0).eval() }
    };
    let found = 'outer: {
        if a.sum() > 1.0 {
            break 'outer a.max();
        }
        let thing = a.thing();
        thing.value()
    };
    found
}
