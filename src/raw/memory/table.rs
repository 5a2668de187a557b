//! The verified table of a planned function, and the two questions that its body answers: the type of each slot, the bytes of each
//! call. Rule M5 of [`crate::raw`].

use haversack_plan::PlanView;

use crate::dtype::Dtype;
use crate::shape::Shape;

/// An array type, as a planned function names it.
pub trait ArrayType {
    /// Of its elements.
    type Dtype: Dtype;
    /// Of the array.
    type Shape: Shape;

    /// Bytes of the elements.
    const NBYTES: usize;

    /// The alignment of a slot of this type: the largest power of two that divides its bytes, at most a cache line, so that slots
    /// lie without gaps wherever that is possible; at least what the dtype asks.
    const ALIGNMENT: usize;
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
    /// Rows that are live at one time have no byte in common: whoever makes a `PlanView` proves that.
    const PLAN: PlanView<'static>;
}

/// The array type of row `ROW` of a plan, as the names mean where the slot stands. `M` is a type that only the function knows, so
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
    /// How many, and the alignment of the first.
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
enum Nobody {}
impl IsPlanned<Nobody> for &Nobody {}

/// That row `row` of the plan of `F` has `size` bytes at least, so aligned.
///
/// # Panics
/// While compiling, if it has not: the macro wrote another row.
pub(super) const fn holds<F: Plan>(row: usize, size: usize, alignment: usize) {
    let buffer = F::PLAN.buffers()[row];
    assert!(buffer.size >= size, "M5: the row of the plan has fewer bytes than what is made there");
    assert!(
        size == 0 || F::PLAN.offsets()[row].is_multiple_of(alignment) && F::PLAN.alignment().is_multiple_of(alignment),
        "M5: the row of the plan is not aligned for what is made there"
    );
}

/// In the place of a function of so many parameters that has no plan, so that the error has a sentence.
pub struct Unplanned<const PARAMETERS: usize>;

impl Unplanned<0> {
    const ROWS: haversack_plan::Plan<0> = haversack_plan::Plan::new([]);
}

// SAFETY: M5, it has no rows.
unsafe impl<const PARAMETERS: usize> Plan for Unplanned<PARAMETERS> {
    const PLAN: PlanView<'static> = Unplanned::ROWS.view();
}
