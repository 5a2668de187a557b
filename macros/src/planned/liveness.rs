//! How long each slot lives: until the statement of its own block in which it, its heirs or whoever holds it is named last.
//!
//! A slot that is made outside of a loop and named in it lives until the loop ends, because the loop is one statement of the slot's
//! block. Slots of two branches never live together, because one branch stands behind the other in the source.
//!
//! Nothing but the size of a workspace rests on this: what is used longer than it says here does not compile.

use std::collections::BTreeMap;

use super::model::{Binding, Block, Event, Lifetimes, SlotLife};

/// The lifetimes of a body.
pub(crate) fn lifetimes(body: &Block) -> Lifetimes {
    let mut read = Read::default();
    read.block(body);
    read.lifetimes()
}

#[derive(Default)]
struct Read {
    now: usize,
    /// The block and the statement of each block around.
    around: Vec<(usize, usize)>,
    /// The last statement of a block in which a variable is named.
    named: BTreeMap<(Binding, usize), usize>,
    /// Who may hold a borrow of a variable.
    holders: BTreeMap<Binding, Vec<Binding>>,
    made: Vec<Made>,
    calls: BTreeMap<usize, usize>,
    starts: BTreeMap<(usize, usize), usize>,
    /// When each statement is over.
    ends: BTreeMap<(usize, usize), usize>,
}

struct Made {
    binding: Binding,
    heirs: Vec<(Binding, usize)>,
    at: (usize, usize),
}

impl Read {
    fn block(&mut self, block: &Block) {
        for (position, statement) in block.statements.iter().enumerate() {
            let at = (block.id, position);
            self.around.push(at);
            self.starts.insert(at, self.now);
            self.now += 1;
            for event in &statement.events {
                self.event(event);
            }
            self.ends.insert(at, self.now);
            self.around.pop();
        }
    }

    fn event(&mut self, event: &Event) {
        match event {
            Event::Make(binding, None) => {
                let at = *self.around.last().expect("events are in statements");
                self.name(*binding);
                self.made.push(Made { binding: *binding, heirs: Vec::new(), at });
            }
            Event::Make(heir, Some(owner)) => {
                self.name(*heir);
                let start = self.around.last().map_or(0, |at| self.starts[at]);
                let of = |made: &&mut Made| made.binding == *owner || made.heirs.iter().any(|(heir, _)| heir == owner);
                if let Some(made) = self.made.iter_mut().find(of) {
                    made.heirs.push((*heir, start));
                }
            }
            Event::Mention(binding) => self.name(*binding),
            Event::Hold(holder, held) => self.holders.entry(*held).or_default().push(*holder),
            Event::Call(call) => {
                self.calls.insert(*call, self.now);
                self.now += 1;
            }
            Event::Block(block) => self.block(block),
        }
    }

    fn name(&mut self, binding: Binding) {
        for &(block, position) in &self.around {
            self.named.insert((binding, block), position);
        }
    }

    fn lifetimes(self) -> Lifetimes {
        let mut slots: Vec<SlotLife> = self.made.iter().map(|made| self.life(made)).collect();
        slots.sort_by_key(|slot| slot.lower);
        Lifetimes {
            slots,
            calls: self.calls.values().copied().collect(),
            starts: self.starts.into_iter().collect(),
            end: self.now,
        }
    }

    fn life(&self, made: &Made) -> SlotLife {
        let (block, position) = made.at;
        let mut users = vec![made.binding];
        users.extend(made.heirs.iter().map(|(heir, _)| *heir));
        let mut next = 0;
        while let Some(&user) = users.get(next) {
            for holder in self.holders.get(&user).into_iter().flatten() {
                if !users.contains(holder) {
                    users.push(*holder);
                }
            }
            next += 1;
        }
        let last = users.iter().filter_map(|user| self.named.get(&(*user, block))).max();
        let last = (*last.unwrap_or(&position)).max(position);
        SlotLife {
            binding: made.binding,
            heirs: made.heirs.clone(),
            block,
            last,
            lower: self.starts[&made.at],
            upper: self.ends[&(block, last)],
        }
    }
}

#[cfg(test)]
#[path = "liveness/tests.rs"]
mod tests;
