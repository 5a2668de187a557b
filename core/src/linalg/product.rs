//! A product before it is computed.

use core::fmt::{self, Debug};
use core::marker::PhantomData;

#[cfg(feature = "half")]
use half::{bf16, f16};

use crate::array::Array;
use crate::dtype::Dtype;
#[cfg(feature = "complex")]
use crate::dtype::{ComplexDouble, ComplexSingle};
use crate::expr::Source;
use crate::expr::assign::sealed;
use crate::expr::refused::refused;
use crate::footprint::{self, Fits};
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::slot::Slot;
use crate::storage::{Inline, StorageOwned};
use crate::view::{View, ViewMut};
use crate::workspace::{Destination, Scratch};

/// The product of two views, not computed yet. `dot`, `matmul` and `outer` return it.
///
/// ```
/// use haversack::array;
///
/// let (a, b) = (array![[1.0, 2.0], [3.0, 4.0]], array![[0.0, 1.0], [1.0, 0.0]]);
/// let product = a.dot(&b); // computes nothing
/// assert_eq!(product.eval().as_slice(), [2.0, 1.0, 4.0, 3.0]);
/// ```
///
/// Two pointers, `Copy`. It needs a place of its own, an array: an element of the product needs a whole row and a whole
/// column, so that a product cannot be computed element by element with the rest of an expression.
///
/// # When it is checked
/// Shapes and dtypes: at `cargo check`.
#[must_use = "a product computes nothing until it has a place: `.eval()` makes an array of it"]
pub struct Product<
    'a,
    T: Dtype,
    Left: Shape,
    Right: Shape,
    Output: Shape,
    LeftLayout: Layout = RowMajor<Left>,
    RightLayout: Layout = RowMajor<Right>,
> {
    left: View<'a, T, Left, LeftLayout>,
    right: View<'a, T, Right, RightLayout>,
    /// The shape that `MatMul` gives. It is part of the type, so that shapes without a product cause no second error.
    output: PhantomData<fn(Output) -> Output>,
}

impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout> Clone for Product<'_, T, S, R, O, L, M> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout> Copy for Product<'_, T, S, R, O, L, M> {}

impl<'a, T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout> Product<'a, T, S, R, O, L, M> {
    #[inline]
    pub(super) fn new(left: View<'a, T, S, L>, right: View<'a, T, R, M>) -> Self {
        Product { left, right, output: PhantomData }
    }
}

impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout> Product<'_, T, S, R, O, L, M> {
    /// Bytes of the result: its number of elements times their size.
    ///
    /// ```
    /// use haversack::{Rank2, linalg::Product};
    /// const BYTES: usize = Product::<f32, Rank2<32, 784>, Rank2<784, 512>, Rank2<32, 512>>::NBYTES;
    /// assert_eq!(BYTES, 32 * 512 * 4);
    /// ```
    pub const NBYTES: usize = footprint::nbytes::<T, O>();

    /// Bytes that computing it takes meanwhile, in one block on the heap. 0 for products up to 32 x 32 times 32 x 32, for those
    /// with a vector, where both matrices are read where they lie (at most 512 terms, a right matrix of at most 512 KiB whose
    /// rows lie side by side, or the same of the left one turned), and without the feature `alloc`.
    ///
    /// ```
    /// use haversack::{Rank2, linalg::Product};
    /// assert_eq!(Product::<f32, Rank2<32, 32>, Rank2<32, 32>, Rank2<32, 32>>::SCRATCH, 0);
    /// assert!(Product::<f32, Rank2<1000, 1000>, Rank2<1000, 1000>, Rank2<1000, 1000>>::SCRATCH < 2 << 20);
    /// ```
    ///
    /// With the feature `rayon`, each thread that takes part in a large product has such a block of its own.
    ///
    /// At most 512 terms of 512 columns and 384 rows, of dtypes of 8 bytes 256 columns and 192 rows: 1_835_008 bytes.
    pub const SCRATCH: usize = super::gemm::scratch::<T, S, R, O, L, M>();

    /// Returns the length of every axis of the result.
    ///
    /// ```
    /// # use haversack::array;
    /// let (a, b) = (<array![f32; 2, 3]>::ones(), <array![f32; 3, 5]>::ones());
    /// assert_eq!(a.dot(&b).shape(), [2, 5]);
    /// ```
    #[inline]
    pub const fn shape(&self) -> O::Index {
        O::SHAPE
    }

    /// Computes it into a new heap array. Allocates `NBYTES`, and `SCRATCH` meanwhile.
    ///
    /// ```
    /// # use haversack::array;
    /// let (a, b) = (array![[1, 2, 3]], array![[1, 0], [0, 1], [1, 1]]);
    /// let c: array![i32; 1, 2] = a.dot(&b).eval();
    /// assert_eq!(c.as_slice(), [4, 5]);
    /// ```
    ///
    /// # Panics
    /// If integers overflow, where that is checked.
    ///
    /// # Checked at build time
    /// That memory can address the result.
    #[cfg(feature = "alloc")]
    pub fn eval(self) -> Array<T, O> {
        let () = Fits::<T, O>::ADDRESSABLE;
        self.into_array()
    }

    /// Computes it into an array that has its elements in itself. Allocates `SCRATCH`, and nothing if that is 0.
    ///
    /// ```
    /// # use haversack::{array, Inline};
    /// let turn = array![[0.0, -1.0], [1.0, 0.0]];
    /// let corner: array![f64; 2; Inline] = turn.dot(&array![3.0, 4.0]).eval_inline();
    /// assert_eq!(corner.as_slice(), [-4.0, 3.0]);
    /// ```
    ///
    /// # Panics
    /// If integers overflow, where that is checked.
    #[inline]
    pub fn eval_inline(self) -> Array<T, O, Inline> {
        let () = Fits::<T, O>::ADDRESSABLE;
        self.into_array()
    }

    /// Computes it into a slot, with the scratch that a plan gives.
    #[inline]
    pub(crate) fn written_into<'k>(self, place: Destination<'k, T, O>, scratch: &mut Scratch<'_>) -> Slot<'k, T, O> {
        Slot::written(place, |init| init.product::<S, R, O, L, M>(self.left.raw, self.right.raw, Some(scratch)))
    }

    /// Writes it over every element of `target`, with the scratch that a plan gives.
    #[inline]
    pub(crate) fn write_with<P: Layout>(self, target: ViewMut<'_, T, O, P>, scratch: &mut Scratch<'_>) {
        self.left.raw.multiply(self.right.raw, target.into_raw(), Some(scratch));
    }

    #[inline]
    fn into_array<W: StorageOwned>(self) -> Array<T, O, W> {
        Array::written(|init| init.product::<S, R, O, L, M>(self.left.raw, self.right.raw, None))
    }
}

impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout> sealed::Source<T, O>
    for Product<'_, T, S, R, O, L, M>
{
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout> Source<T, O> for Product<'_, T, S, R, O, L, M> {
    const SCRATCH: usize = Self::SCRATCH;

    #[inline]
    fn write_into<P: Layout>(self, target: ViewMut<'_, T, O, P>) {
        self.left.raw.multiply(self.right.raw, target.into_raw(), None);
    }
}

/// Computes the product, as [`Product::eval`] does.
#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout> From<Product<'_, T, S, R, O, L, M>> for Array<T, O> {
    fn from(product: Product<'_, T, S, R, O, L, M>) -> Self {
        product.eval()
    }
}

refused! {
    ['a, T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout] Product<'a, T, S, R, O, L, M>
}

macro_rules! numbers {
    ($($scalar:ident)*) => {$(
        refused! {
            numbers ['a, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout] Product<'a, $scalar, S, R, O, L, M>, of $scalar
        }
    )*};
}

numbers! { u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 }
#[cfg(feature = "half")]
numbers! { f16 bf16 }
#[cfg(feature = "complex")]
numbers! { ComplexSingle ComplexDouble }

/// Prints the shapes, the dtype, and the bytes of the result and of the scratch. Computes nothing.
///
/// ```
/// # use haversack::array;
/// let (a, b) = (<array![f32; 2, 3]>::ones(), <array![f32; 3, 5]>::ones());
/// assert_eq!(
///     format!("{:?}", a.dot(&b)),
///     "Product { left: [2, 3], right: [3, 5], result: [2, 5], dtype: float32, nbytes: 40, \
///      scratch: 0 }"
/// );
/// ```
impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout> Debug for Product<'_, T, S, R, O, L, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Product")
            .field("left", &S::SHAPE)
            .field("right", &R::SHAPE)
            .field("result", &O::SHAPE)
            .field("dtype", &format_args!("{}", T::DTYPE))
            .field("nbytes", &Self::NBYTES)
            .field("scratch", &Self::SCRATCH)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use crate::{Array, Axis, Rank2, Rank3, ShapeOf};

    /// Writes `product` over the former elements.
    macro_rules! written {
        ($left:expr, $right:expr => $target:expr) => {
            let mut target = $target;
            target.assign($left.matmul($right));
        };
    }

    #[test]
    fn a_product_is_written_over_any_layout() {
        fn each<const M: usize, const K: usize, const N: usize>() {
            let a = Array::<i64, Rank2<M, K>>::from_fn(|[i, j]| (i * 7 + j) as i64 % 11 - 5);
            let b = Array::<i64, Rank2<K, N>>::from_fn(|[i, j]| (i + j * 5) as i64 % 13 - 6);
            let (at, bt) = (a.t().to_owned(), b.t().to_owned());
            let expected = a.matmul(&b).eval();
            let mut rows = Array::<i64, Rank2<M, N>>::full(99);
            written!(at.t(), &b => rows.view_mut());
            assert!(rows == expected);
            let mut columns = Array::<i64, Rank2<N, M>>::full(99);
            written!(a, bt.t() => columns.t_mut());
            assert!(columns.t().to_owned() == expected);
            written!(at.t(), bt.t() => columns.t_mut().flip(Axis::<0>));
            assert!(columns.t().flip(Axis::<0>).to_owned() == expected);
            let mut spread = Array::<i64, Rank3<M, N, 2>>::full(99);
            written!(a, &b => spread.view_mut().index_axis(Axis::<2>, 1));
            assert!(spread.view().index_axis(Axis::<2>, 1).to_owned() == expected);
            assert!(spread.view().index_axis(Axis::<2>, 0).iter().all(|&element| element == 99));
        }
        each::<1, 1, 1>();
        each::<3, 4, 5>();
        each::<32, 30, 31>();
        each::<1, 40, 50>();
        each::<50, 40, 1>();
        each::<3, 1, 4>();
        each::<3, 0, 4>();
        each::<40, 50, 60>();
        each::<33, 530, 35>();
    }

    #[test]
    fn nothing_is_written_beside_the_target() {
        let (a, b) = (Array::<f32, Rank2<5, 40>>::ones(), Array::<f32, Rank2<40, 7>>::ones());
        let mut frame = Array::<f32, Rank2<7, 9>>::zeros();
        written!(a, &b => frame.view_mut().window(ShapeOf::<Rank2<5, 7>>::VALUE, [1, 1]));
        assert_eq!(frame.iter().sum::<f32>(), 5.0 * 7.0 * 40.0);
        assert!(frame.row(0).iter().chain(frame.row(6)).all(|&element| element == 0.0));
        assert!(frame.column(0).iter().chain(frame.column(8)).all(|&element| element == 0.0));
    }

    #[test]
    fn many_products_are_written_over_any_layout() {
        let a = Array::<i32, Rank3<3, 4, 5>>::from_fn(|[i, j, k]| (i + 2 * j + 3 * k) as i32);
        let b = Array::<i32, Rank2<5, 6>>::from_fn(|[i, j]| (i * j) as i32 - 7);
        let expected = a.matmul(&b).eval();
        let mut last = Array::<i32, Rank3<4, 6, 3>>::zeros();
        written!(a, &b => last.view_mut().permute((Axis::<2>, Axis::<0>, Axis::<1>)));
        for i in 0..3 {
            assert!(last.view().index_axis(Axis::<2>, i).to_owned() == expected.index_axis(Axis::<0>, i).to_owned());
        }
    }
}
