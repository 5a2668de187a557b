#[budget]
#[inline]
#[allow(unused)]
#[track_caller]
fn patterns(&(ref first, second): &(f32, f32), mut count: usize, [a, b]: [&array![f32; 2]; 2]) -> f32 {
    let sum: array![f32; 2] = (a + b).eval();
    count += 1;
    sum.sum() + first + second
}
