//! A plan with the names and the source lines that it came from: plain data, for tables and drawings.

use crate::view::PlanView;

/// The use of a buffer for a while: by an array, or by the workspace of a function that is called.
///
/// Several labels may name one buffer, one after the other. Then a later one is `in_place_of` an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label<'a> {
    /// The name in the source.
    pub name: &'a str,
    /// The number of its buffer.
    pub buffer: usize,
    /// The first time at which it is live.
    pub lower: usize,
    /// The first time after `lower` at which it is dead.
    pub upper: usize,
    /// The size in bytes, from the start of its buffer.
    pub size: usize,
    /// The name of the label whose bytes it takes over.
    pub in_place_of: Option<&'a str>,
}

/// A line of source code, and the times that belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The number of the line as an editor shows it, from 1.
    pub number: usize,
    /// The text. White space of any length is shown as one space.
    pub code: &'a str,
    /// The first time that belongs to it.
    pub start: usize,
    /// The first time after the line. A buffer that is live then is live after this line.
    pub end: usize,
}

/// A limit in bytes, and how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit<'a> {
    /// The limit in bytes.
    pub bytes: u64,
    /// The limit as the user wrote it: `96 KiB`.
    pub written: &'a str,
}

/// A plan with the names and the source lines that it came from. Can be a constant.
///
/// ```
/// use haversack_plan::{Buffer, Described, Label, Limit, Line, Plan};
///
/// const PLAN: Plan<2> = Plan::new([Buffer::new(0, 2, 256, 4), Buffer::new(1, 3, 1024, 4)]);
/// const SCALE: Described = Described::new(
///     "scale",
///     PLAN.view(),
///     &[
///         Label { name: "a", buffer: 0, lower: 0, upper: 2, size: 256, in_place_of: None },
///         Label { name: "b", buffer: 1, lower: 1, upper: 2, size: 1024, in_place_of: None },
///         Label { name: "c", buffer: 1, lower: 2, upper: 3, size: 1024, in_place_of: Some("b") },
///     ],
///     &[
///         Line { number: 7, code: "let a: array![f32; 64] = x.to_owned();", start: 0, end: 1 },
///         Line { number: 8, code: "let b: array![f32; 4, 64] = &m + &a;", start: 1, end: 2 },
///         Line { number: 9, code: "let c: array![f32; 4, 64] = b * 2.0;", start: 2, end: 3 },
///     ],
/// )
/// .with_budget(Limit { bytes: 4096, written: "4 KiB" });
///
/// let table = r"
///    line  code                                    slot  bytes  offset  live after
///       7  let a: array![f32; 64] = x.to_owned();  a       256       0         256
/// >     8  let b: array![f32; 4, 64] = &m + &a;    b     1_024     256       1_024  peak: 1_280 bytes live
///       9  let c: array![f32; 4, 64] = b * 2.0;    c         0     256           0  in place of b
///
/// PEAK                   1_280 bytes (1.25 KiB): the workspace
/// LOWER_BOUND            1_280 bytes (1.25 KiB): the most live at once; no workspace can be smaller
/// TOTAL_WITHOUT_SHARING  1_280 bytes (1.25 KiB): each array in bytes of its own
/// budget                 4 KiB: 31.3 % used
/// ";
/// assert_eq!(format!("\n{}", SCALE.text()), table);
/// assert!(SCALE.svg().to_string().starts_with("<svg "));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Described<'a> {
    pub(crate) name: &'a str,
    pub(crate) plan: PlanView<'a>,
    pub(crate) labels: &'a [Label<'a>],
    pub(crate) lines: &'a [Line<'a>],
    pub(crate) budget: Option<Limit<'a>>,
}

impl<'a> Described<'a> {
    /// Describes the plan of the function `name`. Labels and lines stand in the order of their times.
    ///
    /// # Panics
    /// Panics if a label names a buffer that does not exist, or more bytes than its buffer has.
    #[inline]
    #[track_caller]
    pub const fn new(name: &'a str, plan: PlanView<'a>, labels: &'a [Label<'a>], lines: &'a [Line<'a>]) -> Self {
        let mut i = 0;
        while i < labels.len() {
            let Label { buffer, size, .. } = labels[i];
            assert!(buffer < plan.buffers().len(), "a label of a buffer that does not exist");
            assert!(size <= plan.buffers()[buffer].size, "a label of more bytes than its buffer has");
            i += 1;
        }
        Described { name, plan, labels, lines, budget: None }
    }

    /// Adds a limit to compare the peak with.
    #[inline]
    pub const fn with_budget(mut self, limit: Limit<'a>) -> Self {
        self.budget = Some(limit);
        self
    }

    /// Returns the plan itself.
    #[inline]
    pub const fn plan(&self) -> PlanView<'a> {
        self.plan
    }

    /// Returns the name of the function.
    #[inline]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// Returns the labels of the buffers.
    #[inline]
    pub const fn labels(&self) -> &'a [Label<'a>] {
        self.labels
    }

    /// Returns the lines of the source.
    #[inline]
    pub const fn lines(&self) -> &'a [Line<'a>] {
        self.lines
    }
}
