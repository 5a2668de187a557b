#[budget]
fn macros(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x + 1.0).eval();
    assert!(a.sum() > 0.0, "{a:?} and {}", a.max());
    println!("{named}", named = a.thing());
    let list = vec![a.sum(); 3];
    let shown = dbg!(a.min());
    mine!(a, list);
    mine! { a }
}
