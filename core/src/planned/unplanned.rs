//! Stand-ins for functions without a plan whose array a planned function would write into a slot, so that the error has a clear
//! message. As in [`super::ordinary`], an import by name takes precedence over one by `*`: `use g as haversack_callee; use
//! unplanned::with_1::*;`. Calls of the types here do not compile.

use super::WorkspaceMut;
use super::call::Call;
use crate::workspace::Unplanned;

/// The output of a call that is refused. No workspace implements it, so its output has no type, and code that uses the output adds no
/// second error.
#[diagnostic::on_unimplemented(
    message = "this function has no plan, and a planned function calls it: what it allocates would not be counted",
    label = "`#[budget]` does not stand in front of this function",
    note = "plan it, too, with `#[budget]` in front of it",
    note = "or count what it allocates yourself: `plain!(g(..))`, and the docs list it as not counted"
)]
pub trait Counted {
    /// The type of the output.
    type Output;

    /// Returns the output. Is never called.
    fn output(self) -> Self::Output;
}

enum NoWorkspace {}

impl Counted for NoWorkspace {
    type Output = ();

    fn output(self) {}
}

impl Counted for &NoWorkspace {
    type Output = ();

    fn output(self) {}
}

type Part<'w, F> = WorkspaceMut<'w, F>;
type Output<'w, F> = <Part<'w, F> as Counted>::Output;

// The name and the bound come from outside of the macro, so that a message shows them, and not the macro.
macro_rules! unplanned {
    ($place:ident where $bound:tt $($module:ident $count:literal: $($argument:ident)*;)*) => {
        $(unplanned! { $place $bound $module $count $($argument)* })*
    };
    ($place:ident { $($bound:tt)* } $module:ident $count:literal $($argument:ident)*) => {
        /// The stand-in for a function with this number of parameters.
        pub mod $module {
            use super::*;

            /// The type that stands in for the function.
            #[allow(non_camel_case_types)]
            pub type haversack_callee = Unplanned<$count>;

            #[allow(clippy::too_many_arguments, reason = "as many as the unplanned one has")]
            impl Unplanned<$count> {
                /// Returns a call, which is asked for its bytes.
                pub fn planned<Arguments>(_: Arguments) -> Call<Self> {
                    Call::of()
                }

                /// Calls the function for an array.
                pub fn $place<'w, Place, $($argument),*>($(_: $argument,)* _: Place, part: Part<'w, Self>) -> Output<'w, Self>
                where $($bound)*
                {
                    part.output()
                }
            }
        }
    };
}

unplanned! {
    place where { Part<'w, Self>: Counted }
    with_0 0: ; with_1 1: A; with_2 2: A B; with_3 3: A B C; with_4 4: A B C D; with_5 5: A B C D E; with_6 6: A B C D E F;
    with_7 7: A B C D E F G; with_8 8: A B C D E F G H; with_9 9: A B C D E F G H I; with_10 10: A B C D E F G H I J;
}
