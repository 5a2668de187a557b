//! The body of a function as plain data: where slots are made, mentioned and held.

/// A variable, by its number.
pub(crate) type Binding = usize;

/// A block `{ .. }`, with a number of its own.
#[derive(Debug, Default, Clone)]
pub(crate) struct Block {
    pub(crate) id: usize,
    pub(crate) statements: Vec<Statement>,
}

#[derive(Debug, Default, Clone)]
pub(crate) struct Statement {
    pub(crate) events: Vec<Event>,
}

#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// A slot is made for the first variable. It may take over the bytes of a slot that was made before: the second one.
    Make(Binding, Option<Binding>),
    /// A variable is named.
    Mention(Binding),
    /// From here on, the first variable may hold a borrow of the second.
    Hold(Binding, Binding),
    /// A planned function runs, by its number.
    Call(usize),
    /// A block within the statement: of a loop, a branch, a value.
    Block(Block),
}

/// The lifetimes in a body: half-open ranges of time. Time runs in the order of the source.
#[derive(Debug, Default)]
pub(crate) struct Lifetimes {
    /// The lifetimes of the slots that have bytes of their own, in the order in which they begin.
    pub(crate) slots: Vec<SlotLife>,
    /// The time of each call, by number.
    pub(crate) calls: Vec<usize>,
    /// The time at which each statement begins, by block and position, in the order of the source.
    pub(crate) starts: Vec<((usize, usize), usize)>,
    /// The time at which the last statement ends.
    pub(crate) end: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SlotLife {
    pub(crate) binding: Binding,
    /// The variables that took over its bytes, in order, each with the time.
    pub(crate) heirs: Vec<(Binding, usize)>,
    /// The block in which it is made and ended. `last` is the statement behind which it is ended.
    pub(crate) block: usize,
    pub(crate) last: usize,
    pub(crate) lower: usize,
    pub(crate) upper: usize,
}
