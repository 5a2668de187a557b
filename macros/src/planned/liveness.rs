//! How long each slot lives: until the statement of its own block in which it, its heirs or whoever holds it is named last.
//!
//! A slot that is made outside of a loop and named in it lives until the loop ends, because the loop is one statement of the slot's
//! block. Slots of two branches never live together, because one branch stands behind the other in the source.
//!
//! Nothing but the size of a workspace rests on this: what is used longer than it says here does not compile.

use super::model::{Binding, Block, Event, Lifetimes, SlotLife};

/// The lifetimes of a body.
pub(crate) fn lifetimes(body: &Block) -> Lifetimes {
    let mut read = Read::default();
    read.block(body);
    read.lifetimes()
}

// Lists, not maps: bodies are short, and a map of each type is a tenth of what there is to compile in this crate.
#[derive(Default)]
struct Read {
    now: usize,
    /// In the order of the source.
    statements: Vec<Timed>,
    /// Which of them is each one around.
    around: Vec<usize>,
    /// Variables, each with a statement around its name.
    named: Vec<(Binding, usize)>,
    /// Variables, each with one that may hold a borrow of it.
    holders: Vec<(Binding, Binding)>,
    made: Vec<Made>,
    calls: Vec<usize>,
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

impl Read {
    fn block(&mut self, block: &Block) {
        for (position, statement) in block.statements.iter().enumerate() {
            let number = self.statements.len();
            self.statements.push(Timed { at: (block.id, position), start: self.now, end: self.now });
            self.around.push(number);
            self.now += 1;
            for event in &statement.events {
                self.event(event);
            }
            self.statements[number].end = self.now;
            self.around.pop();
        }
    }

    fn event(&mut self, event: &Event) {
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
            }
            Event::Mention(binding) => self.name(*binding),
            Event::Hold(holder, held) => self.holders.push((*held, *holder)),
            Event::Call(call) => {
                debug_assert_eq!(*call, self.calls.len(), "calls are numbered in the order of the source");
                self.calls.push(self.now);
                self.now += 1;
            }
            Event::Block(block) => self.block(block),
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
            // What a block within a statement makes is made before what the statement makes, and begins after it.
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
