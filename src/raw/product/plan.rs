//! What a product is in numbers, and which loop runs it. All constants of the shapes and layouts: no memory.

use crate::layout::walk::run;

/// Up to so many rows, columns and terms, a product has a loop of its own, whose lengths are constants.
pub(super) const SMALL: usize = 32;

/// Terms of each sum that the large loop takes at once.
pub(super) const TERMS: usize = 512;

/// Rows of the left matrix in a block of that loop: with `TERMS`, three quarters of a second cache of 1 MiB.
pub(super) const fn rows_of_block(itemsize: usize) -> usize {
    if itemsize > 4 { 192 } else { 384 }
}

/// Columns of the right matrix in a block: with `TERMS`, 1 MiB.
pub(super) const fn columns_of_block(itemsize: usize) -> usize {
    if itemsize > 4 { 256 } else { 512 }
}

/// The most rows of a tile.
pub(super) const HIGHEST: usize = 8;

/// Panels are so many rows or columns wide, or a divisor of it.
pub(super) const ROW_STEP: usize = 24;
pub(super) const COLUMN_STEP: usize = 32;

/// Scratch of so many bytes is taken from the stack.
pub(super) const ON_STACK: usize = 16 << 10;

/// A right matrix of so many bytes is read where it lies, if its rows are rows in memory.
const READ_IN_PLACE: usize = 512 << 10;

/// Lengths and strides of a matrix product, many of them if there are axes in front. Strides are in elements, of rows and of
/// columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    pub(super) rows: usize,
    pub(super) terms: usize,
    pub(super) columns: usize,
    pub(super) left: [isize; 2],
    pub(super) right: [isize; 2],
    pub(super) out: [isize; 2],
    /// The axes in front, the last ones here, and what an index of each adds to the offsets in left, right and product.
    pub(super) batch: [usize; 4],
    pub(super) steps: [[isize; 3]; 4],
}

/// Which loop runs a product.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Way {
    /// There are no elements.
    Nothing,
    /// Sums without terms.
    Zeros,
    /// One term an element.
    Outer,
    /// One row: the left is a vector.
    Vector,
    /// Lengths are constants, sums are in registers.
    Small,
    /// Tiles are computed from where the matrices lie.
    InPlace,
    /// Row by row, as vectors.
    Rows,
    /// Both matrices are copied, block by block, into the scratch.
    Packed,
}

/// A product as it is computed.
#[derive(Clone, Copy)]
pub(super) struct Settled {
    pub(super) way: Way,
    /// Whether left and right are exchanged.
    pub(super) is_turned: bool,
    pub(super) plan: Plan,
}

/// Shape and strides of one of the three.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    pub(super) axes: &'static [usize],
    pub(super) strides: &'static [isize],
}

impl Plan {
    pub(super) const fn new(left: Grid, right: Grid, out: Grid) -> Self {
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
        let mut plan = Plan {
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

    /// As one product of more rows, where the rows of many lie at one distance.
    const fn joined(mut self, left: Grid, out: Grid) -> Self {
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

    /// How many products there are.
    pub(super) const fn products(&self) -> usize {
        self.batch[0] * self.batch[1] * self.batch[2] * self.batch[3]
    }

    /// The same product with its rows as columns: `C = A B` is `C' = B' A'`.
    const fn turned(self) -> Self {
        let mut steps = self.steps;
        let mut axis = 0;
        while axis < 4 {
            steps[axis] = [self.steps[axis][1], self.steps[axis][0], self.steps[axis][2]];
            axis += 1;
        }
        Plan {
            rows: self.columns,
            columns: self.rows,
            left: [self.right[1], self.right[0]],
            right: [self.left[1], self.left[0]],
            out: [self.out[1], self.out[0]],
            steps,
            ..self
        }
    }

    /// The way to go for elements of `itemsize` bytes, and whether the product is turned for it.
    const fn way(&self, itemsize: usize) -> (Way, bool) {
        if self.rows == 0 || self.columns == 0 || self.products() == 0 {
            return (Way::Nothing, false);
        }
        if self.terms == 0 {
            return (Way::Zeros, self.out[1] != 1 && self.out[0] == 1);
        }
        if self.terms == 1 {
            return (Way::Outer, self.out[1] != 1 && self.out[0] == 1);
        }
        // Columns of the right one are read side by side, and those of the product written so.
        let turns_to_read = self.right[1] != 1 && self.left[0] == 1;
        let is_left_vector = self.rows == 1;
        if self.rows <= SMALL && self.columns <= SMALL && self.terms <= SMALL {
            return (Way::Small, if self.columns == 1 { !is_left_vector } else { turns_to_read });
        }
        if is_left_vector || self.columns == 1 {
            return (Way::Vector, !is_left_vector);
        }
        let [rows, columns] = if turns_to_read { [self.columns, self.rows] } else { [self.rows, self.columns] };
        let [row, term] = if turns_to_read { [self.right[1], self.right[0]] } else { self.left };
        let is_read_in_rows = (self.right[1] == 1 || turns_to_read) && stays([row, term]);
        let has_tiles = rows >= HIGHEST && columns >= COLUMN_STEP;
        let is_cached =
            self.terms <= TERMS && self.terms.saturating_mul(columns).saturating_mul(itemsize) <= READ_IN_PLACE;
        if is_read_in_rows && has_tiles && (is_cached || !cfg!(feature = "alloc")) {
            return (Way::InPlace, turns_to_read);
        }
        if !cfg!(feature = "alloc") {
            return (Way::Rows, turns_to_read);
        }
        (Way::Packed, self.out[1] != 1 && self.out[0] == 1)
    }

    /// The way to go, and the product as it is computed.
    pub(super) const fn settled(self, itemsize: usize) -> Settled {
        let (way, is_turned) = self.way(itemsize);
        Settled { way, is_turned, plan: if is_turned { self.turned() } else { self } }
    }
}

/// `count` up to the next multiple of `step`, where it is at most `most`.
const fn padded(count: usize, most: usize, step: usize) -> usize {
    (if count < most { count } else { most }).next_multiple_of(step)
}

/// Whether whole panels of a left matrix are read where they lie.
pub(super) const fn stays(left: [isize; 2]) -> bool {
    left[0] == 1 || left[1] == 1
}

/// How many elements the panels of the left and those of the right take in the scratch. Of a left matrix that stays, only the
/// last rows do, which are no whole panel.
pub(super) const fn packed([rows, terms, columns]: [usize; 3], stays: bool, itemsize: usize) -> [usize; 2] {
    let terms = if terms < TERMS { terms } else { TERMS };
    let rows_at_once = if stays { ROW_STEP } else { rows_of_block(itemsize) };
    let columns_at_once = columns_of_block(itemsize);
    [padded(rows, rows_at_once, ROW_STEP) * terms, padded(columns, columns_at_once, COLUMN_STEP) * terms]
}

/// How many elements the scratch has room for: enough for the product and for the product turned.
pub(super) const fn scratch(plan: &Plan, itemsize: usize) -> usize {
    let Plan { rows, terms, columns, left, right, .. } = *plan;
    let [one, other] = packed([rows, terms, columns], stays(left), itemsize);
    let [turned, other_turned] = packed([columns, terms, rows], stays([right[1], right[0]]), itemsize);
    if one + other > turned + other_turned { one + other } else { turned + other_turned }
}
