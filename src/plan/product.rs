//! What a matrix product takes while it is computed: constants of its lengths and strides. The library reserves it, and the macros
//! write it into docs, so that both have it from here.

/// Up to so many rows, columns and terms, a product has a loop of its own, whose lengths are constants.
pub const SMALL: usize = 32;

/// Terms of each sum that the large loop takes at once.
pub const TERMS: usize = 512;

/// Rows of the left matrix in a block of that loop: with `TERMS`, three quarters of a second cache of 1 MiB.
#[inline]
pub const fn rows_of_block(itemsize: usize) -> usize {
    if itemsize > 4 { 192 } else { 384 }
}

/// Columns of the right matrix in a block: with `TERMS`, 1 MiB.
#[inline]
pub const fn columns_of_block(itemsize: usize) -> usize {
    if itemsize > 4 { 256 } else { 512 }
}

/// The most rows of a tile.
pub const HIGHEST: usize = 8;

/// Panels of the left matrix have so many rows, or a divisor of it.
pub const ROW_STEP: usize = 24;

/// Panels of the right matrix have so many columns, or a divisor of it.
pub const COLUMN_STEP: usize = 32;

/// Panels begin at a cache line.
pub const ALIGNMENT: usize = 64;

/// Scratch of so many bytes is taken from the stack.
pub const ON_STACK: usize = 16 << 10;

/// A right matrix of so many bytes is read where it lies, if its rows are rows in memory.
const READ_IN_PLACE: usize = 512 << 10;

/// Which loop runs a product.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Way {
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

/// A left matrix of `rows` and `terms`, a right one of `terms` and `columns`, and their strides of rows and of columns, in
/// elements.
#[derive(Clone, Copy, Debug)]
pub struct Factors {
    /// Of the left matrix and the product.
    pub rows: usize,
    /// Of each sum.
    pub terms: usize,
    /// Of the right matrix and the product.
    pub columns: usize,
    /// Strides of the left matrix.
    pub left: [isize; 2],
    /// Strides of the right matrix.
    pub right: [isize; 2],
}

impl Factors {
    /// Whether the product is turned, so that columns of the right matrix are read side by side.
    pub const fn turns_to_read(&self) -> bool {
        self.right[1] != 1 && self.left[0] == 1
    }

    /// The way to go for elements of `itemsize` bytes, with an allocator or without.
    pub const fn way(&self, itemsize: usize, has_alloc: bool) -> Way {
        if self.rows == 0 || self.columns == 0 {
            return Way::Nothing;
        }
        if self.terms == 0 {
            return Way::Zeros;
        }
        if self.terms == 1 {
            return Way::Outer;
        }
        if self.rows <= SMALL && self.columns <= SMALL && self.terms <= SMALL {
            return Way::Small;
        }
        if self.rows == 1 || self.columns == 1 {
            return Way::Vector;
        }
        let turns_to_read = self.turns_to_read();
        let [rows, columns] = if turns_to_read { [self.columns, self.rows] } else { [self.rows, self.columns] };
        let [row, term] = if turns_to_read { [self.right[1], self.right[0]] } else { self.left };
        let is_read_in_rows = (self.right[1] == 1 || turns_to_read) && stays([row, term]);
        let has_tiles = rows >= HIGHEST && columns >= COLUMN_STEP;
        let is_cached =
            self.terms <= TERMS && self.terms.saturating_mul(columns).saturating_mul(itemsize) <= READ_IN_PLACE;
        if is_read_in_rows && has_tiles && (is_cached || !has_alloc) {
            return Way::InPlace;
        }
        if has_alloc { Way::Packed } else { Way::Rows }
    }

    /// Bytes of the copies that are made of both matrices, if they are: enough for the product and for the product turned.
    pub const fn copies(&self, itemsize: usize) -> usize {
        let Factors { rows, terms, columns, left, right } = *self;
        let [one, other] = packed([rows, terms, columns], stays(left), itemsize);
        let [turned, other_turned] = packed([columns, terms, rows], stays([right[1], right[0]]), itemsize);
        itemsize * if one + other > turned + other_turned { one + other } else { turned + other_turned }
    }

    /// Bytes of the block that the product takes while it is computed, with an allocator.
    pub const fn scratch(&self, itemsize: usize) -> usize {
        match self.way(itemsize, true) {
            Way::Packed => off_stack(self.copies(itemsize)),
            _ => 0,
        }
    }
}

/// What of so much room is no room on the stack.
pub const fn off_stack(room: usize) -> usize {
    if room <= ON_STACK { 0 } else { room }
}

/// `count` up to the next multiple of `step`, where it is at most `most`.
#[inline]
const fn padded(count: usize, most: usize, step: usize) -> usize {
    (if count < most { count } else { most }).next_multiple_of(step)
}

/// Whether whole panels of a left matrix are read where they lie.
#[inline]
pub const fn stays(left: [isize; 2]) -> bool {
    left[0] == 1 || left[1] == 1
}

/// How many elements the panels of the left and those of the right take in the scratch. Of a left matrix that stays, only the
/// last rows do, which are no whole panel.
#[inline]
pub const fn packed([rows, terms, columns]: [usize; 3], stays: bool, itemsize: usize) -> [usize; 2] {
    let terms = if terms < TERMS { terms } else { TERMS };
    let rows_at_once = if stays { ROW_STEP } else { rows_of_block(itemsize) };
    let columns_at_once = columns_of_block(itemsize);
    [padded(rows, rows_at_once, ROW_STEP) * terms, padded(columns, columns_at_once, COLUMN_STEP) * terms]
}
