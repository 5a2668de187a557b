#[derive(Clone, Footprint)]
struct Sample<'a, T: ?Sized, const N: usize> {
    image: array![u8; 28, N],
    label: u8,
    of: Box<T>,
    name: &'a str,
}

#[derive(Footprint)]
enum Either {
    Left(array![f32; 3]),
    Right { wide: array![f64; 3] },
}
