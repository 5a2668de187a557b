//! Arrays, views, and the memory of planned functions.

use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use super::{DeepSize, Scale};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Footprint;
use crate::layout::Layout;
use crate::planned::{BoxedWorkspace, FixedPlan, PlannedFunction, Workspace, WorkspaceMut};
use crate::rows::{Bound, ItemBlock, ItemShape, Rows, RowsView, RowsViewMut};
use crate::shape::Shape;
use crate::slot::Slot;
use crate::storage::{Place, Storage};
use crate::view::{View, ViewMut};

/// Formats a type as `array!` writes it: `array![f32; 3, 4]`.
pub(super) fn written<T: Dtype, S: Shape>(storage: &str) -> String {
    let axes: Vec<String> = S::AXES.iter().map(ToString::to_string).collect();
    let axes = if axes.is_empty() { String::new() } else { format!(" {}", axes.join(", ")) };
    format!("array![{};{axes}{storage}]", T::DTYPE.name)
}

/// The size is `size_of + HEAP`, which are constants.
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, W: Storage> DeepSize for Array<T, S, W> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        scale.is_called::<Self>(|| {
            written::<T, S>(match W::PLACE {
                Place::Heap => "",
                Place::Inside => "; Inline",
                #[cfg(feature = "mmap")]
                Place::File => "; Mapped",
            })
        });
        match W::PLACE {
            Place::Heap => scale.block(Self::HEAP),
            Place::Inside => {}
            #[cfg(feature = "mmap")]
            Place::File => scale.mapped(Self::NBYTES),
        }
    }
}

/// The size is `size_of` and the block: with a bound a constant, without one the capacity.
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> DeepSize for Rows<T, S, MAX, W> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        scale.is_called::<Self>(|| format!("Rows of {}", written::<T, S>("")));
        scale.block(self.block().heap());
        scale.mapped(self.block().mapped());
    }
}

#[diagnostic::do_not_recommend]
impl<F: PlannedFunction> DeepSize for BoxedWorkspace<F> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        scale.block(F::PEAK);
    }
}

#[diagnostic::do_not_recommend]
impl<F: FixedPlan> DeepSize for Workspace<F> {
    fn weigh<'a>(&'a self, _: &mut Scale<'a>) {}
}

#[diagnostic::do_not_recommend]
impl<F> DeepSize for WorkspaceMut<'_, F> {
    fn weigh<'a>(&'a self, _: &mut Scale<'a>) {}
}

// Borrowed values are counted where they are owned.
macro_rules! borrowed {
    ($($name:literal [$($parameters:tt)*] $type:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Dtype, $($parameters)*> DeepSize for $type {
            fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
                scale.is_called::<Self>(|| format!("{} of {}", $name, written::<T, S>("")));
            }
        }
    )*};
}

borrowed! {
    "View" [S: Shape, L: Layout] View<'_, T, S, L>;
    "ViewMut" [S: Shape, L: Layout] ViewMut<'_, T, S, L>;
    "Slot" [S: Shape] Slot<'_, T, S>;
    "RowsView" [S: ItemShape] RowsView<'_, T, S>;
    "RowsViewMut" [S: ItemShape] RowsViewMut<'_, T, S>;
}
