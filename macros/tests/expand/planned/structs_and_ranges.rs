#[budget]
fn structs(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x + 1.0).eval();
    let holder = Holder { view: a.view(), count: 2, ..rest() };
    let tuple = (a.view(), [a.sum(); 2], 0..a.len());
    let list = [a.view(), a.view()];
    let r = &raw const tuple;
    let unit = -holder.view.sum();
    unit
}
