//! What stands in for a function that has no plan, where a planned one calls it: so that the error has a sentence.
//!
//! A macro cannot see whether `g` is planned. A planned function is a type of its name, too, so `#[budget]` writes
//! `use g as callee; use unplanned::with_1::*;` around the name: an import by name comes before one by `*`, of types and of values
//! each by itself, and `callee` is the type `g` if there is one, or else the type here, whose calls do not compile.

use super::{PlannedFunction, WorkspaceMut};
use crate::raw::memory::Token;

/// Implemented by nobody: the output of a call that is refused, and no type, so that what uses it adds no error.
#[diagnostic::on_unimplemented(
    message = "this function has no plan, and a planned function calls it: what it allocates would not be counted",
    label = "`#[budget]` does not stand in front of this function",
    note = "plan it, too, with `#[budget]` in front of it",
    note = "or count what it allocates yourself: `plain!(g(..))`, and the docs list it as not counted"
)]
pub trait Counted {
    /// What it returns.
    type Output;

    /// Nobody calls it.
    fn output(self) -> Self::Output;
}

enum Nobody {}

impl Counted for Nobody {
    type Output = ();

    fn output(self) {}
}

impl Counted for &Nobody {
    type Output = ();

    fn output(self) {}
}

type Part<'w, F> = WorkspaceMut<'w, F>;
type Output<'w, F> = <Part<'w, F> as Counted>::Output;

macro_rules! unplanned {
    ($($module:ident: $($argument:ident)*;)*) => {$(
        /// A function of so many parameters.
        pub mod $module {
            use super::*;

            /// It.
            #[allow(non_camel_case_types)]
            pub struct callee {}

            impl PlannedFunction for callee {
                const PEAK: usize = 0;
                const LIVE: usize = 0;
                const SUM: usize = 0;
                const ALIGNMENT: usize = 1;
            }

            #[allow(clippy::too_many_arguments, reason = "as many as the unplanned one has")]
            impl callee {
                /// A call for its value.
                pub fn value<'w, $($argument),*>($(_: $argument,)* part: Part<'w, Self>) -> Output<'w, Self>
                where Part<'w, Self>: Counted
                {
                    part.output()
                }

                /// A call for an array.
                pub fn place<'w, $($argument),*>($(_: $argument,)* _: &mut Token<'_>, part: Part<'w, Self>) -> Output<'w, Self>
                where Part<'w, Self>: Counted
                {
                    part.output()
                }
            }
        }
    )*};
}

unplanned! { with_0: ; with_1: A; with_2: A B; with_3: A B C; with_4: A B C D; with_5: A B C D E; with_6: A B C D E F; }
