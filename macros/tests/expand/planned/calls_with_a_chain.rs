#[budget]
fn chain(x: &array![f32; 8]) -> f32 {
    let list = names(x).into_iter().map(|name| name.len()).collect::<Vec<usize>>();
    for part in parts(x) {
        part.check().unwrap();
    }
    match lookup(x).first() {
        Some(first) => first.value().get(),
        None => 0.0,
    }
}
