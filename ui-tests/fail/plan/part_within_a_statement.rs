//! A user's type `g` gives the part of the workspace back: kept within one statement.
#![forbid(unsafe_code)]
#![allow(non_camel_case_types)]
use haversack::{WorkspaceOf, array, budget};
use haversack::private::{Call, PartOf};

#[budget]
fn nines() -> f32 {
    let a: array![f32; 64] = <array![f32; 64]>::full(9.0);
    a[[0]]
}
struct g;
impl g {
    fn given<F, P: PartOf<nines, Workspace = W>, W: WorkspaceOf<nines>>(_: F, part: P) -> impl FnOnce() -> W { move || part.workspace() }
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
