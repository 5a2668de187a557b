//! A row: one work of one size, a plain reference answer, and the contenders.

use crate::contender::Contender;
use crate::vector::Level;

/// The memory that the buffers of a row fit into, which decides how reliable its figures are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fits {
    L1,
    L2,
    /// Shared with the machine's other guests, so it is not judged.
    L3,
    Dram,
    /// A product of matrices, whose time is arithmetic.
    Product,
    /// A product of matrices up to 32 x 32, at which haversack should be faster than every library.
    SmallProduct,
    /// Pages that the system hands out while the row runs.
    Pages,
    /// A block that the allocator has at hand. The roof is the system's allocator, which counts nothing.
    Allocator,
}

impl Fits {
    /// Returns the memory that an `n x n` matrix of `f32`, and a few more like it, fit into.
    pub(crate) const fn square(n: usize) -> Self {
        match n {
            0..=64 => Self::L1,
            65..=256 => Self::L2,
            257..=1500 => Self::L3,
            _ => Self::Dram,
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::L1 => "L1",
            Self::L2 => "L2",
            Self::L3 => "L3",
            Self::Dram => "DRAM",
            Self::Product | Self::SmallProduct => "product",
            Self::Pages => "pages",
            Self::Allocator => "allocator",
        }
    }

    /// Returns the largest allowed ratio of haversack's time to the fastest library's.
    pub(crate) const fn bar(self) -> Option<f64> {
        match self {
            Self::SmallProduct => Some(1.0),
            Self::L1 | Self::L2 | Self::Product => Some(1.03),
            Self::Dram | Self::Pages => Some(1.10),
            // Each allocator counts something else.
            Self::L3 | Self::Allocator => None,
        }
    }

    /// Returns the largest allowed ratio of haversack's time to the roof's.
    pub(crate) const fn roof_bar(self) -> Option<f64> {
        match self {
            Self::L1 | Self::L2 | Self::Product | Self::SmallProduct => Some(1.25),
            Self::Allocator => Some(2.0),
            _ => None,
        }
    }
}

/// The expected answer.
pub(crate) struct Reference {
    pub(crate) values: Vec<f64>,
    /// The largest difference from a value that is not an error.
    pub(crate) tolerance: f64,
}

impl Reference {
    pub(crate) fn new(tolerance: f64, values: impl IntoIterator<Item = f64>) -> Self {
        Self { values: values.into_iter().collect(), tolerance }
    }

    /// Makes the reference for one number, the sum of `terms`, each of which may be rounded often.
    pub(crate) fn sum(terms: impl Iterator<Item = f64> + Clone) -> Self {
        let magnitude: f64 = terms.clone().map(f64::abs).sum();
        Self { values: vec![terms.sum()], tolerance: 1e-6 * magnitude }
    }
}

/// One work of one size.
pub(crate) struct Row {
    pub(crate) question: &'static str,
    pub(crate) size: String,
    pub(crate) fits: Fits,
    pub(crate) fresh_pages: bool,
    pub(crate) reference: fn() -> Reference,
    pub(crate) contenders: Vec<fn() -> Contender>,
}

impl Row {
    pub(crate) fn new(
        question: &'static str,
        size: impl ToString,
        fits: Fits,
        reference: fn() -> Reference,
        contenders: &[fn() -> Contender],
    ) -> Self {
        Self { question, size: size.to_string(), fits, fresh_pages: false, reference, contenders: contenders.to_vec() }
    }

    /// Returns the name, for `--filter`, for `reasons.toml` and for NumPy's script.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.question, self.size)
    }

    /// Adds a contender.
    pub(crate) fn with(mut self, contender: fn() -> Contender) -> Self {
        self.contenders.push(contender);
        self
    }

    /// Adds a contender, if the machine has the instructions that it is compiled for.
    pub(crate) fn at<L: Level>(self, contender: fn() -> Contender) -> Self {
        if L::available() { self.with(contender) } else { self }
    }

    /// Takes large blocks as pages from the system, in each iteration.
    pub(crate) fn on_fresh_pages(mut self) -> Self {
        self.fresh_pages = true;
        self
    }
}
