#[budget(1 KiB)]
pub type Pair<T, const N: usize> = (array![T; N], [array![T; N]; 2]);
