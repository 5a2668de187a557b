//! Runs. Bounds of higher rank, unsized parameters, constants of other types, lifetimes that outlive others.
#![forbid(unsafe_code)]
use haversack::{array, budget};

trait Scored<'a> {
    fn score(&'a self) -> f32;
}

impl<'a> Scored<'a> for u8 {
    fn score(&'a self) -> f32 {
        f32::from(*self)
    }
}

#[budget]
fn unsized_parameter<T: ?Sized + AsRef<str>>(x: &T) -> f32 {
    let a: array![f32; 4] = <array![f32; 4]>::full(x.as_ref().len() as f32);
    a.sum()
}

#[budget]
fn higher_rank<T>(x: T, many: &[T]) -> f32
where
    T: for<'a> Scored<'a>,
    for<'b> &'b [T]: IntoIterator<Item = &'b T>,
{
    let a: array![f32; 4] = <array![f32; 4]>::full(x.score());
    a.sum() + many.iter().map(|x| x.score()).sum::<f32>()
}

#[budget]
fn constants<const B: bool, const C: char, const I: i8>(x: &array![f32; 4]) -> f32 {
    let a: array![f32; 4] = (x * f32::from(I)).eval();
    if B && C == 'a' { a.sum() } else { 0.0 }
}

#[budget]
fn outlives<'a, 'b: 'a>(x: &'a array![f32; 4], y: &'b str, #[allow(unused)] z: &'a mut u8) -> &'a str {
    let a: array![f32; 4] = (x * 2.0).eval();
    *z = 1;
    if a.sum() > 0.0 { y } else { "" }
}

pub(super) fn main() {
    let ones = <array![f32; 4]>::ones();
    assert_eq!(unsized_parameter("ab"), 8.0);
    assert_eq!(higher_rank(2, &[1, 2]), 11.0);
    assert_eq!(constants::<true, 'a', -1>(&ones), -4.0);
    assert_eq!(outlives(&ones, "y", &mut 0), "y");
}
