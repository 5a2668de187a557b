//! Runs. Values of the body are dropped in the order in which they are dropped without the attribute: temporaries of the last
//! value, of a `match`, of a statement and of `return`.
#![forbid(unsafe_code)]
use haversack::budget;
use std::cell::RefCell;

struct Noted<'n>(&'static str, &'n RefCell<Vec<&'static str>>);

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push(self.0);
    }
}

impl<'n> Noted<'n> {
    fn me(self) -> Self {
        self
    }

    fn lent(&self) -> &Noted<'n> {
        self
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

#[budget]
fn f(notes: &RefCell<Vec<&'static str>>, early: bool) -> usize {
    let _local = Noted("local", notes);
    let _ = Noted("underscore", notes).me();
    Noted("statement", notes).me();
    if early {
        return Noted("returned", notes).me().len();
    }
    match Noted("scrutinee", notes).me().lent().len() {
        n => {
            notes.borrow_mut().push("arm");
            n + Noted("last", notes).me().lent().len()
        }
    }
}

fn g(notes: &RefCell<Vec<&'static str>>, early: bool) -> usize {
    let _local = Noted("local", notes);
    let _ = Noted("underscore", notes).me();
    Noted("statement", notes).me();
    if early {
        return Noted("returned", notes).me().len();
    }
    match Noted("scrutinee", notes).me().lent().len() {
        n => {
            notes.borrow_mut().push("arm");
            n + Noted("last", notes).me().lent().len()
        }
    }
}

pub(super) fn main() {
    for early in [false, true] {
        let (planned, plain) = (RefCell::default(), RefCell::default());
        assert_eq!(f(&planned, early), g(&plain, early));
        assert_eq!(planned.into_inner(), plain.into_inner());
    }
}
