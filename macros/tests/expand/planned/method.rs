/// Filters a frame.
#[budget(1 KiB)]
pub fn step(&mut self, x: &array![f32; N]) -> f32 {
    let weighted: array![f32; N] = (x * &self.taps).eval();
    let total = energy(&weighted);
    self.taps.assign(&weighted);
    total
}

#[budget]
fn scaled(&self, by: f32) -> array![f32; 8] {
    let out: array![f32; 8] = (&self.taps * by).eval();
    out
}
