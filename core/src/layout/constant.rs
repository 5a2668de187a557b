//! A number as a type, for lengths and strides.

/// The length of one axis as a constant: the dim that `array![f32; 1000]` and `Rank1<1000>` write. Of a layout, a stride.
///
/// ```
/// use haversack::{Array, Const, Dim, View, array};
///
/// assert_eq!(<Const<1000> as Dim>::SIZE, 1000);
/// // What `array![f32; 2, 3]` writes:
/// let a: Array<f32, (Const<2>, Const<3>)> = <array![f32; 2, 3]>::arange();
/// // A column, of stride 3:
/// let column: View<'_, f32, (Const<2>,), (Const<3>,)> = a.column(0);
/// assert_eq!(column, array![0.0, 3.0]);
/// ```
///
/// Stable Rust computes with it in constants, but not in types: where the length of a result follows from several, a `Const` is stated,
/// and compared at build time. Types compute with the lengths that `dims!` names, and with typenum's numbers.
///
/// # When it is checked
/// Two lengths differ at `cargo check`: `Const<3>` is another type than `Const<4>`.
#[doc(alias = "U32")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Const<const N: usize>;
