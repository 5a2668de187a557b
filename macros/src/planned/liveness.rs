//! Computes the live range of each slot. A slot lives until the last statement of its own block that names the slot, one of its
//! heirs (which took over its bytes), or a variable that may hold a borrow of one of these.
//!
//! A slot that is made outside of a loop and named in it lives until the loop ends, because the loop is one statement of the
//! slot's block. Slots of two branches are never live at the same time, because one branch stands behind the other in the
//! source.
//!
//! Only the size of a workspace depends on this. Code that uses a slot for longer than its live range does not compile.

use super::tree::{Binding, Block, Event};

/// The lifetimes in a body: half-open ranges of time. Time runs in the order of the source.
#[derive(Debug, Default)]
pub(super) struct Lifetimes {
    /// The lifetimes of the slots that have bytes of their own, in the order in which they begin.
    pub(super) slots: Vec<SlotLife>,
    /// The time of each call, by number: from its arguments to its end.
    pub(super) calls: Vec<(usize, usize)>,
    /// The time at which each statement begins, by block and position, in the order of the source.
    pub(super) starts: Vec<((usize, usize), usize)>,
    /// The time at which the last statement ends.
    pub(super) end: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SlotLife {
    pub(super) binding: Binding,
    /// The variables that took over its bytes, in order, each with the time.
    pub(super) heirs: Vec<(Binding, usize)>,
    /// The block in which it is made and ended. `last` is the statement behind which it is ended.
    pub(super) block: usize,
    pub(super) last: usize,
    pub(super) lower: usize,
    pub(super) upper: usize,
}

/// Computes the lifetimes of a body. The first of its blocks contains the others.
pub(super) fn lifetimes(blocks: &[Block]) -> Lifetimes {
    let mut walk = Walk::default();
    walk.block(blocks, 0);
    walk.lifetimes()
}

// These are lists and not maps: bodies are short, and a map of each type would be a tenth of the code to compile in this crate.
#[derive(Default)]
struct Walk {
    now: usize,
    /// All statements, in the order of the source.
    statements: Vec<Timed>,
    /// The indices of the statements around the current event, the innermost last.
    around: Vec<usize>,
    /// Variables, each with the index of a statement around its name.
    named: Vec<(Binding, usize)>,
    /// Variables, each with a variable that may hold a borrow of it.
    holders: Vec<(Binding, Binding)>,
    made: Vec<Made>,
    calls: Vec<(usize, usize)>,
}

/// A statement, by block and position.
struct Timed {
    at: (usize, usize),
    start: usize,
    end: usize,
}

struct Made {
    binding: Binding,
    heirs: Vec<(Binding, usize)>,
    statement: usize,
}

impl Walk {
    fn block(&mut self, blocks: &[Block], id: usize) {
        for (position, statement) in blocks[id].statements.iter().enumerate() {
            let number = self.statements.len();
            self.statements.push(Timed { at: (id, position), start: self.now, end: self.now });
            self.around.push(number);
            self.now += 1;
            for event in &statement.events {
                self.event(blocks, event);
            }
            self.statements[number].end = self.now;
            self.around.pop();
        }
    }

    fn event(&mut self, blocks: &[Block], event: &Event) {
        match event {
            Event::Make(binding, None) => {
                let statement = *self.around.last().expect("events are in statements");
                self.name(*binding);
                self.made.push(Made { binding: *binding, heirs: Vec::new(), statement });
            }
            Event::Make(heir, Some(owner)) => {
                self.name(*heir);
                let start = self.around.last().map_or(0, |statement| self.statements[*statement].start);
                let of = |made: &&mut Made| made.binding == *owner || made.heirs.iter().any(|(heir, _)| heir == owner);
                if let Some(made) = self.made.iter_mut().find(of) {
                    made.heirs.push((*heir, start));
                }
                // If the owner was exchanged with another slot, it may have had the bytes of that one.
                self.holders.push((*owner, *heir));
            }
            Event::Mention(binding) => self.name(*binding),
            Event::Hold(holder, held) => self.holders.push((*held, *holder)),
            Event::Begin(call) => {
                debug_assert_eq!(*call, self.calls.len(), "calls are numbered in the order of the source");
                self.calls.push((self.now, self.now));
            }
            Event::Call(call) => {
                self.now += 1;
                self.calls[*call].1 = self.now;
            }
            Event::Block(block) => self.block(blocks, *block),
        }
    }

    fn name(&mut self, binding: Binding) {
        for &statement in &self.around {
            self.named.push((binding, statement));
        }
    }

    fn lifetimes(self) -> Lifetimes {
        let mut slots: Vec<SlotLife> = Vec::new();
        for made in &self.made {
            let slot = self.life(made);
            // A slot of a block within a statement is made before the slot of that statement, but begins after it.
            let place = slots.partition_point(|before| before.lower <= slot.lower);
            slots.insert(place, slot);
        }
        let starts = self.statements.iter().map(|statement| (statement.at, statement.start)).collect();
        Lifetimes { slots, calls: self.calls, starts, end: self.now }
    }

    fn life(&self, made: &Made) -> SlotLife {
        let mut users = vec![made.binding];
        users.extend(made.heirs.iter().map(|(heir, _)| *heir));
        let mut next = 0;
        while let Some(&user) = users.get(next) {
            for &(held, holder) in &self.holders {
                if held == user && !users.contains(&holder) {
                    users.push(holder);
                }
            }
            next += 1;
        }
        let (block, _) = self.statements[made.statement].at;
        let mut last = made.statement;
        for &(user, statement) in &self.named {
            if statement > last && self.statements[statement].at.0 == block && users.contains(&user) {
                last = statement;
            }
        }
        SlotLife {
            binding: made.binding,
            heirs: made.heirs.clone(),
            block,
            last: self.statements[last].at.1,
            lower: self.statements[made.statement].start,
            upper: self.statements[last].end,
        }
    }
}

#[cfg(test)]
#[path = "liveness/tests.rs"]
mod tests;
