#[budget(1 KiB)]
pub struct Pool<'a, T: Dtype, const N: usize>
where
    T: Copy,
{
    pub samples: array![T; N],
    pub next: Option<Next<T>>,
    name: &'a str,
}
