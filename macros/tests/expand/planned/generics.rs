#[budget(N * 64)]
pub fn generic<'a, T: Numeric, const N: usize, const FLAG: bool>(
    x: &'a array![T; N],
    out: &mut array![T; N],
    weight: T,
) -> T
where
    T: Copy,
    'a: 'a,
{
    let a: array![T; N] = (x * weight).eval();
    let b: array![T; N] = doubled::<T, N>(&a);
    let c = energy(x);
    out.assign(&a);
    a.sum()
}
