#[budget(96 KiB)]
fn products(x: &array![f32; 300, 300], y: &array![f32; 300, N], z: &array![f32; 8]) -> f32 {
    let a: array![f32; 300, 300] = x.dot(x).eval();
    let b: array![f32; 300, N] = a.t().dot(y).eval();
    let mut c: array![f32; 8, 8] = z.outer(z).eval();
    c.assign(z.outer(&z.view()));
    let mut d: array![f32; 300, 300] = <array![f32; 300, 300]>::zeros();
    d.assign(a.dot(&x.view()));
    a.sum() + b.sum() + d.sum()
}
