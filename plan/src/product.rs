//! The scratch that a matrix product takes while it is computed: constants of its lengths and strides. The library reserves the
//! scratch, and the macros write its size into docs. Both take it from here.

/// The most rows, columns and terms of a product that has a loop of its own, whose lengths are constants.
pub const SMALL: usize = 32;

/// The number of terms of each sum that the large loop takes at once.
pub const TERMS: usize = 512;

/// Returns the rows of the left matrix in a block of that loop: with `TERMS`, three quarters of a level-2 cache of 1 MiB.
#[inline]
pub const fn rows_of_block(itemsize: usize) -> usize {
    if itemsize > 4 { 192 } else { 384 }
}

/// Returns the columns of the right matrix in a block: with `TERMS`, 1 MiB.
#[inline]
pub const fn columns_of_block(itemsize: usize) -> usize {
    if itemsize > 4 { 256 } else { 512 }
}

/// The largest number of rows of a tile.
pub const HIGHEST: usize = 8;

/// The number of rows of a panel of the left matrix. A panel has this number, or a divisor of it.
pub const ROW_STEP: usize = 24;

/// The number of columns of a panel of the right matrix. A panel has this number, or a divisor of it.
pub const COLUMN_STEP: usize = 32;

/// The alignment of panels, in bytes: they begin at a cache line.
pub const ALIGNMENT: usize = 64;

/// The largest scratch that is taken from the stack, in bytes.
pub const ON_STACK: usize = 4 << 10;

/// The largest right matrix, in bytes, that is read where it lies. Its rows must be contiguous in memory.
const READ_IN_PLACE: usize = 512 << 10;

/// The loop that computes a product.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Algorithm {
    /// There are no elements.
    Nothing,
    /// The sums have no terms.
    Zeros,
    /// Each element has one term.
    Outer,
    /// There is one row, or one column: a factor is a vector.
    Vector,
    /// The lengths are constants, and the sums are in registers.
    Small,
    /// Tiles are computed from the matrices where they lie.
    Unpacked,
    /// The product is computed row by row, as vectors.
    Rows,
    /// Both matrices are copied, block by block, into the scratch.
    Packed,
}

/// The factors of a product: a left matrix of `rows` x `terms`, a right matrix of `terms` x `columns`, and the strides of their
/// rows and of their columns, in elements.
#[derive(Clone, Copy, Debug)]
pub struct Factors {
    /// The number of rows of the left matrix and the product.
    pub rows: usize,
    /// The number of terms of each sum.
    pub terms: usize,
    /// The number of columns of the right matrix and the product.
    pub columns: usize,
    /// The strides of the left matrix.
    pub left: [isize; 2],
    /// The strides of the right matrix.
    pub right: [isize; 2],
}

impl Factors {
    /// Returns whether the product is transposed, so that columns of the right matrix are read side by side.
    #[inline]
    pub const fn turns_to_read(&self) -> bool {
        self.right[1] != 1 && self.left[0] == 1
    }

    /// Returns the loop to use for elements of `itemsize` bytes, with an allocator or without.
    #[inline]
    pub const fn algorithm(&self, itemsize: usize, has_alloc: bool) -> Algorithm {
        if self.rows == 0 || self.columns == 0 {
            return Algorithm::Nothing;
        }
        if self.terms == 0 {
            return Algorithm::Zeros;
        }
        if self.terms == 1 {
            return Algorithm::Outer;
        }
        if self.rows <= SMALL && self.columns <= SMALL && self.terms <= SMALL {
            return Algorithm::Small;
        }
        if self.rows == 1 || self.columns == 1 {
            return Algorithm::Vector;
        }
        let turns_to_read = self.turns_to_read();
        let [rows, columns] = if turns_to_read { [self.columns, self.rows] } else { [self.rows, self.columns] };
        let [row, term] = if turns_to_read { [self.right[1], self.right[0]] } else { self.left };
        let is_read_in_rows = (self.right[1] == 1 || turns_to_read) && stays([row, term]);
        let has_tiles = rows >= HIGHEST && columns >= COLUMN_STEP;
        let is_cached =
            self.terms <= TERMS && self.terms.saturating_mul(columns).saturating_mul(itemsize) <= READ_IN_PLACE;
        if is_read_in_rows && has_tiles && (is_cached || !has_alloc) {
            return Algorithm::Unpacked;
        }
        if has_alloc { Algorithm::Packed } else { Algorithm::Rows }
    }

    /// Returns the bytes of the copies of both matrices, if these are copied: enough for the product and for the transposed
    /// product.
    #[inline]
    pub const fn copies(&self, itemsize: usize) -> usize {
        let Factors { rows, terms, columns, left, right } = *self;
        let [one, other] = packed([rows, terms, columns], stays(left), itemsize);
        let [turned, other_turned] = packed([columns, terms, rows], stays([right[1], right[0]]), itemsize);
        itemsize * if one + other > turned + other_turned { one + other } else { turned + other_turned }
    }

    /// Returns the bytes of the block that the product takes while it is computed, with an allocator.
    #[inline]
    pub const fn scratch(&self, itemsize: usize) -> usize {
        match self.algorithm(itemsize, true) {
            Algorithm::Packed => off_stack(self.copies(itemsize)),
            _ => 0,
        }
    }
}

/// Returns the part of `room` bytes that is not taken from the stack: all of it or nothing.
#[inline]
pub const fn off_stack(room: usize) -> usize {
    if room <= ON_STACK { 0 } else { room }
}

/// Rounds `count`, but at most `most`, up to the next multiple of `step`.
#[inline]
const fn padded(count: usize, most: usize, step: usize) -> usize {
    (if count < most { count } else { most }).next_multiple_of(step)
}

/// Returns whether whole panels of a left matrix are read where they lie.
#[inline]
pub const fn stays(left: [isize; 2]) -> bool {
    left[0] == 1 || left[1] == 1
}

/// Returns the number of elements that the panels of the left matrix and those of the right matrix take in the scratch. Of a
/// left matrix that is read where it lies, only the last rows take any, those that are no whole panel.
#[inline]
pub const fn packed([rows, terms, columns]: [usize; 3], stays: bool, itemsize: usize) -> [usize; 2] {
    let terms = if terms < TERMS { terms } else { TERMS };
    let rows_at_once = if stays { ROW_STEP } else { rows_of_block(itemsize) };
    let columns_at_once = columns_of_block(itemsize);
    [padded(rows, rows_at_once, ROW_STEP) * terms, padded(columns, columns_at_once, COLUMN_STEP) * terms]
}
