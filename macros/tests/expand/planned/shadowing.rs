#[budget]
fn shadowed(a: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (a + 1.0).eval();
    let a: array![f32; 8] = (&a + 1.0).eval();
    let total = a.sum();
    {
        let a = 3.0;
        let memory_of_a = a;
        total + a + memory_of_a
    }
}
