//! A function's body as plain data: what is made, mentioned and held where.

/// A variable, by its number.
pub(crate) type Binding = usize;

/// `{ .. }`, with a number of its own.
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
    /// A slot is made, for this variable. It may take over the bytes of a slot that was made before.
    Make(Binding, Option<Binding>),
    /// A variable is named.
    Mention(Binding),
    /// From here on the first may hold a borrow of the second.
    Hold(Binding, Binding),
    /// A planned function runs, by its number.
    Call(usize),
    /// A block within the statement: of a loop, a branch, a value.
    Block(Block),
}

/// What lives when: half-open ranges of time, which runs in the order of the source.
#[derive(Debug, Default)]
pub(crate) struct Lifetimes {
    /// Of slots that have bytes of their own, in the order in which they are made.
    pub(crate) slots: Vec<SlotLife>,
    /// Of calls, by number.
    pub(crate) calls: Vec<usize>,
    /// When each statement begins, by block and position, in the order of the source.
    pub(crate) starts: Vec<((usize, usize), usize)>,
    /// When the last one is over.
    pub(crate) end: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SlotLife {
    pub(crate) binding: Binding,
    /// Those that took over its bytes, in order, and when.
    pub(crate) heirs: Vec<(Binding, usize)>,
    /// The block in which it is made and ended, and the statement behind which it is ended.
    pub(crate) block: usize,
    pub(crate) last: usize,
    pub(crate) lower: usize,
    pub(crate) upper: usize,
}
