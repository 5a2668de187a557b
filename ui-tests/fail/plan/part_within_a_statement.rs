//! A user's type `g` gives the part of the workspace back: kept within one statement.
#![forbid(unsafe_code)]
#![allow(non_camel_case_types)]
use haversack::{WorkspaceMut, array, budget};
use haversack::private::Call;

#[budget]
fn nines() -> f32 {
    let a: array![f32; 64] = <array![f32; 64]>::full(9.0);
    a[[0]]
}
struct g;
impl g {
    fn value<'w>(part: WorkspaceMut<'w, nines>) -> WorkspaceMut<'w, nines> { part }
    fn planned<A>(_: A) -> Call<nines> { Call::of() }
}
#[budget]
fn f() -> (f32, f32) {
    match g() {
        mut part => {
            let a: array![f32; 64] = <array![f32; 64]>::ones();
            let before = a[[0]];
            let _ = haversack::plain!(nines::in_workspace(&mut part));
            (before, a[[0]])
        }
    }
}
fn main() {
    let (before, after) = f();
    println!("{before} then {after}");
    assert_eq!(before, after);
}
