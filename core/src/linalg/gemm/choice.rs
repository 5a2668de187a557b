//! A product in numbers, and the loop that runs it. All are constants of the shapes and layouts: no memory.

pub(super) use haversack_plan::product::*;

use crate::layout::walk::run;

/// Lengths and strides of a matrix product, many of them if there are axes in front. Strides are in elements, of rows and of
/// columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct ProductShape {
    pub(super) rows: usize,
    pub(super) terms: usize,
    pub(super) columns: usize,
    pub(super) left: [isize; 2],
    pub(super) right: [isize; 2],
    pub(super) out: [isize; 2],
    /// The axes in front, at the end of the array, and the step of each in the offsets of left, right and product.
    pub(super) batch: [usize; 4],
    pub(super) steps: [[isize; 3]; 4],
}

/// A product as it is computed.
#[derive(Clone, Copy)]
pub(super) struct KernelChoice {
    pub(super) algorithm: Algorithm,
    /// Whether left and right are exchanged.
    pub(super) is_turned: bool,
    pub(super) plan: ProductShape,
}

/// Shape and strides of one of the three.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    pub(super) axes: &'static [usize],
    pub(super) strides: &'static [isize],
}

impl ProductShape {
    #[inline]
    pub(super) const fn new(left: Extent, right: Extent, out: Extent) -> Self {
        let (l, r) = (left.axes.len(), right.axes.len());
        assert!(l > 0 && r > 0 && (r <= 2 || r == l), "K1");
        let (rows, left_row) = if l == 1 { (1, 0) } else { (left.axes[l - 2], left.strides[l - 2]) };
        let (columns, right_column) = if r == 1 { (1, 0) } else { (right.axes[r - 1], right.strides[r - 1]) };
        let right_row = if r == 1 { right.strides[0] } else { right.strides[r - 2] };
        let o = out.axes.len();
        let out_column = if r == 1 { 0 } else { out.strides[o - 1] };
        let out_row = if l == 1 {
            0
        } else if r == 1 {
            out.strides[o - 1]
        } else {
            out.strides[o - 2]
        };
        assert!(o + 2 == l + if r == 1 { 1 } else { 2 }, "K2");
        assert!(l == 1 || out.axes[l - 2] == rows, "K2");
        assert!(r == 1 || out.axes[o - 1] == columns, "K2");
        let mut plan = ProductShape {
            rows,
            terms: left.axes[l - 1],
            columns,
            left: [left_row, left.strides[l - 1]],
            right: [right_row, right_column],
            out: [out_row, out_column],
            batch: [1; 4],
            steps: [[0; 3]; 4],
        };
        assert!(plan.terms == if r == 1 { right.axes[0] } else { right.axes[r - 2] }, "K1");
        let mut axis = 0;
        while axis + 2 < l {
            assert!(out.axes[axis] == left.axes[axis] && (r == 2 || right.axes[axis] == left.axes[axis]), "K1");
            let at = 4 + 2 - l + axis;
            plan.batch[at] = left.axes[axis];
            let right_step = if r == 2 { 0 } else { right.strides[axis] };
            plan.steps[at] = [left.strides[axis], right_step, out.strides[axis]];
            axis += 1;
        }
        if l > 2 && r == 2 { plan.joined(left, out) } else { plan }
    }

    /// Makes one product of more rows, if the rows of many products lie at one distance.
    #[inline]
    const fn joined(mut self, left: Extent, out: Extent) -> Self {
        let rank = left.axes.len();
        let (axes, left_strides) = (left.axes.split_at(rank - 1).0, left.strides.split_at(rank - 1).0);
        let (left, out) = (run(axes, left_strides), run(axes, out.strides.split_at(rank - 1).0));
        if left.lead == 0 && out.lead == 0 {
            self.rows = left.len;
            self.left[0] = left.stride;
            self.out[0] = out.stride;
            self.batch = [1; 4];
        }
        self
    }

    /// Returns the number of products.
    #[inline]
    pub(super) const fn products(&self) -> usize {
        self.batch[0] * self.batch[1] * self.batch[2] * self.batch[3]
    }

    /// Returns the same product with its rows as columns: `C = A B` is `C' = B' A'`.
    #[inline]
    const fn turned(self) -> Self {
        let mut steps = self.steps;
        let mut axis = 0;
        while axis < 4 {
            steps[axis] = [self.steps[axis][1], self.steps[axis][0], self.steps[axis][2]];
            axis += 1;
        }
        ProductShape {
            rows: self.columns,
            columns: self.rows,
            left: [self.right[1], self.right[0]],
            right: [self.left[1], self.left[0]],
            out: [self.out[1], self.out[0]],
            steps,
            ..self
        }
    }

    /// Returns the lengths and strides of one of the products.
    #[inline]
    pub(super) const fn factors(&self) -> Factors {
        let ProductShape { rows, terms, columns, left, right, .. } = *self;
        Factors { rows, terms, columns, left, right }
    }

    /// Chooses the algorithm for elements of `itemsize` bytes, and whether the product is turned for it.
    #[inline]
    const fn algorithm(&self, itemsize: usize) -> (Algorithm, bool) {
        if self.products() == 0 {
            return (Algorithm::Nothing, false);
        }
        let algorithm = self.factors().algorithm(itemsize, cfg!(feature = "alloc"));
        let is_turned = match algorithm {
            Algorithm::Nothing => false,
            Algorithm::Zeros | Algorithm::Outer | Algorithm::Packed => self.out[1] != 1 && self.out[0] == 1,
            Algorithm::Small if self.columns > 1 => self.factors().turns_to_read(),
            Algorithm::Small | Algorithm::Vector => self.rows != 1,
            Algorithm::Unpacked | Algorithm::Rows => self.factors().turns_to_read(),
        };
        (algorithm, is_turned)
    }

    /// Chooses the algorithm, and returns it with the product as it is computed.
    #[inline]
    pub(super) const fn chosen(self, itemsize: usize) -> KernelChoice {
        let (algorithm, is_turned) = self.algorithm(itemsize);
        KernelChoice { algorithm, is_turned, plan: if is_turned { self.turned() } else { self } }
    }
}
