//! Values that count their owners: one block for all of them.

use core::alloc::Layout;
use std::format;
use std::rc::{self, Rc};
use std::sync::{self, Arc};

use super::arrays::written;
use super::{DeepSize, Scale};
use crate::array::{Array, Shared};
use crate::dtype::Dtype;
use crate::shape::Shape;

/// Returns the size of the block of an `Rc` or an `Arc`: two counters, and the value behind them.
fn block(content: Layout) -> usize {
    let counters = Layout::new::<[usize; 2]>();
    counters.extend(content).map_or(counters.size() + content.size(), |(both, _)| both.pad_to_align().size())
}

macro_rules! counted {
    ($($owner:ident, $weak:path;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<X: DeepSize + ?Sized> DeepSize for $owner<X> {
            fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
                scale.shared(block(Layout::for_value::<X>(self)), &**self);
            }
        }

        /// While there are owners, they count the value. When they are gone, the block is left until the last weak pointer is gone, too.
        #[diagnostic::do_not_recommend]
        impl<X> DeepSize for $weak {
            fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
                if self.strong_count() == 0 && !self.ptr_eq(&<$weak>::new()) {
                    scale.shared_block(block(Layout::new::<X>()), self.as_ptr().addr());
                }
            }
        }
    )*};
}

counted! {
    Rc, rc::Weak<X>;
    Arc, sync::Weak<X>;
}

/// The block of the counters and of the array's handle, and the elements.
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape> DeepSize for Shared<T, S> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        scale.is_called::<Self>(|| format!("Shared of {}", written::<T, S>("")));
        let array: &Array<T, S> = self;
        scale.shared(block(Layout::for_value(array)), array);
    }
}
