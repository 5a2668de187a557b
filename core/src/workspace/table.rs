//! The verified table of a planned function, and the two questions that its body answers: the type of each slot, the bytes of each
//! call. Rule M5 of [`crate::workspace`].

use haversack_plan::PlanView;

use crate::dtype::Dtype;
use crate::shape::Shape;

/// An array type, as a planned function names it. It has no constants: the library derives sizes from the dtype and the shape, so
/// an implementation by a user cannot give a wrong size.
pub trait ArrayType {
    /// The dtype of the elements.
    type Dtype: Dtype;
    /// The shape of the array.
    type Shape: Shape;
}

/// The plan of a function, which `#[budget]` implements. The library reads offsets and sizes nowhere else.
///
/// # Safety
/// M5: the body of the function ends the token of a row before it makes the token of another that the table lets share its bytes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a planned function",
    label = "this has no plan",
    note = "a planned function has `#[budget(LIMIT)]` or `#[budget]` in front of it"
)]
pub unsafe trait Plan {
    /// Rows that are live at one time have no byte in common: the code that makes a `PlanView` proves that.
    const PLAN: PlanView<'static>;
}

/// The array type of row `ROW` of a plan, and of other rows of that type, as the names mean where the slot stands. `M` is a type that only the function knows, so
/// that its private types stay private.
#[diagnostic::on_unimplemented(
    message = "the plan of this function does not find the type of a slot",
    label = "the body declares an item of this name, and the plan reads it in the place of the function",
    note = "give the item in the body another name"
)]
pub trait SlotAt<M, const ROW: usize> {
    /// The type.
    type Array: ArrayType;
}

/// The array type of parameter `I` of a planned function, as the names mean in its signature.
pub trait ParameterAt<M, const I: usize> {
    /// The type.
    type Array: ArrayType;
}

/// The bytes that row `ROW` of a plan takes for one call: of another planned function, or of a product.
#[diagnostic::on_unimplemented(
    message = "the plan of this function does not find the bytes of a call",
    label = "the body declares an item of this name, and the plan reads it in the place of the function",
    note = "give the item in the body another name"
)]
pub trait CallAt<M, const ROW: usize> {
    /// The number of bytes, and the alignment of the first one.
    const BYTES: (usize, usize);
}

/// `Self` is the type that a slot has where it is made, `P` the one that the plan has for it.
#[diagnostic::on_unimplemented(
    message = "this slot is planned as `{P}`, and its type means `{Self}` here",
    label = "a name in this type has another meaning here than in the plan",
    note = "two items share the name: the body declares a constant, a type or a dim that is called as a parameter of the function; rename one"
)]
pub trait IsPlanned<P> {}

impl<X> IsPlanned<X> for X {}

/// A second implementation, so that rustc prints the sentence above.
#[allow(dead_code, reason = "it is no value's type")]
enum NoArrayType {}
impl IsPlanned<NoArrayType> for &NoArrayType {}

/// Checks M5: row `row` of a plan has `size` bytes at least, aligned to `alignment`.
///
/// # Panics
/// While compiling, if it has not: an `unsafe impl Plan` gives another row.
#[inline]
pub(crate) const fn holds(plan: PlanView<'static>, row: usize, size: usize, alignment: usize) {
    let buffer = plan.buffers()[row];
    assert!(
        buffer.size >= size,
        "the plan of this function reserves fewer bytes than the array or the call there takes"
    );
    assert!(
        size == 0 || plan.offsets()[row].is_multiple_of(alignment) && plan.alignment().is_multiple_of(alignment),
        "the plan of this function does not align these bytes as the array or the call there asks"
    );
}

/// Stands in for a function without a plan, which is called for its value.
pub struct Ordinary;

/// Stands in for a function with this many parameters that has no plan, so that the error has a sentence.
pub struct Unplanned<const PARAMETERS: usize>;

impl Ordinary {
    const ROWS: haversack_plan::Plan<0> = haversack_plan::Plan::new([]);
}

// SAFETY: M5, it has no rows.
unsafe impl Plan for Ordinary {
    const PLAN: PlanView<'static> = Ordinary::ROWS.view();
}

// SAFETY: M5, it has no rows.
unsafe impl<const PARAMETERS: usize> Plan for Unplanned<PARAMETERS> {
    const PLAN: PlanView<'static> = Ordinary::ROWS.view();
}

#[cfg(test)]
mod tests {
    use haversack_plan::{Buffer, Planned};

    use super::*;

    /// A function whose plan has one row, of 16 bytes that are aligned to 16.
    struct OneRow;

    impl Planned<1> for OneRow {
        const BUFFERS: [Buffer; 1] = [Buffer::new(0, 1, 16, 16)];
    }

    // SAFETY: M5, there is one row, and no body.
    unsafe impl Plan for OneRow {
        const PLAN: PlanView<'static> = <OneRow as Planned<1>>::PLAN.view();
    }

    #[test]
    fn a_row_holds_what_fits() {
        holds(<OneRow as Plan>::PLAN, 0, 16, 16);
        holds(<OneRow as Plan>::PLAN, 0, 0, 64);
    }

    #[test]
    #[should_panic(expected = "reserves fewer bytes")]
    fn a_row_is_too_small() {
        holds(<OneRow as Plan>::PLAN, 0, 17, 1);
    }

    #[test]
    #[should_panic(expected = "does not align")]
    fn a_row_is_not_aligned() {
        holds(<OneRow as Plan>::PLAN, 0, 16, 32);
    }
}
