//! Tests lifetimes that were computed by hand, and lifetimes of random programs against runs of these programs.

use std::collections::BTreeMap;

use super::super::tree::Statement;
use super::*;

/// Returns a block whose statements have these events.
fn block(statements: Vec<Vec<Event>>) -> Block {
    Block { statements: statements.into_iter().map(Statement::of_events).collect(), ..Block::default() }
}

fn ranges(body: &[Block]) -> Vec<(Binding, usize, usize, usize)> {
    lifetimes(body).slots.iter().map(|life| (life.binding, life.lower, life.upper, life.last)).collect()
}

#[test]
fn a_slot_lives_until_its_last_mention() {
    let program =
        block(vec![vec![Event::Make(0, None)], vec![Event::Make(1, None), Event::Mention(0)], vec![Event::Mention(1)]]);
    assert_eq!(ranges(&[program]), [(0, 0, 2, 1), (1, 1, 3, 2)]);
}

#[test]
fn what_is_never_mentioned_lives_for_its_statement() {
    let program = block(vec![vec![Event::Make(0, None)], vec![Event::Make(1, None)]]);
    assert_eq!(ranges(&[program]), [(0, 0, 1, 0), (1, 1, 2, 1)]);
}

#[test]
fn a_loop_extends_what_was_made_outside() {
    let looped = block(vec![vec![Event::Mention(0)], vec![Event::Make(1, None)], vec![Event::Mention(1)]]);
    let program = [block(vec![vec![Event::Make(0, None)], vec![Event::Block(1)], vec![]]), looped];
    // The loop is the second statement, from time 1; inside are times 2 to 4.
    assert_eq!(ranges(&program), [(0, 0, 5, 1), (1, 3, 5, 2)]);
}

#[test]
fn branches_never_live_together() {
    let left = block(vec![vec![Event::Make(0, None)]]);
    let right = block(vec![vec![Event::Make(1, None)]]);
    let program = [block(vec![vec![Event::Block(1), Event::Block(2)]]), left, right];
    assert_eq!(ranges(&program), [(0, 1, 2, 0), (1, 2, 3, 0)]);
}

#[test]
fn holders_extend_what_they_hold() {
    let program = block(vec![
        vec![Event::Make(0, None)],
        vec![Event::Mention(0), Event::Hold(1, 0)],
        vec![Event::Mention(1), Event::Hold(2, 1)],
        vec![],
        vec![Event::Mention(2)],
        vec![],
    ]);
    assert_eq!(ranges(&[program]), [(0, 0, 5, 4)]);
}

#[test]
fn heirs_have_the_bytes_of_the_first() {
    let inner = block(vec![vec![Event::Make(1, Some(0)), Event::Mention(0)], vec![Event::Mention(1)]]);
    let program = [block(vec![vec![Event::Make(0, None)], vec![Event::Block(1)], vec![]]), inner];
    let lives = lifetimes(&program);
    assert_eq!(lives.slots.len(), 1);
    assert_eq!((lives.slots[0].lower, lives.slots[0].upper, lives.slots[0].last), (0, 4, 1));
    assert_eq!(lives.slots[0].heirs, [(1, 2)]);
}

#[test]
fn exchanged_slots_live_as_long_as_either_and_their_heirs() {
    let program = block(vec![
        vec![Event::Make(0, None)],
        vec![Event::Make(1, None)],
        vec![Event::Mention(0), Event::Mention(1), Event::Hold(0, 1), Event::Hold(1, 0)],
        vec![Event::Make(2, Some(0)), Event::Mention(0)],
        vec![Event::Mention(2)],
        vec![],
    ]);
    assert_eq!(ranges(&[program]), [(0, 0, 5, 4), (1, 1, 5, 4)]);
}

#[test]
fn calls_have_times_of_their_own() {
    let call = |number| [Event::Begin(number), Event::Call(number)];
    let [first, second, third] = [call(0), call(1), call(2)];
    let program = block(vec![[vec![Event::Make(0, None)], first.into(), second.into()].concat(), third.into()]);
    assert_eq!(lifetimes(&[program]).calls, [(1, 2), (2, 3), (4, 5)]);
}

#[test]
fn a_call_begins_in_front_of_its_arguments() {
    let argument = block(vec![vec![Event::Make(0, None)], vec![Event::Mention(0)]]);
    let events = vec![Event::Begin(0), Event::Block(1), Event::Begin(1), Event::Call(1), Event::Call(0)];
    let lives = lifetimes(&[block(vec![events]), argument]);
    assert_eq!(lives.calls, [(1, 5), (3, 4)]);
    assert_eq!((lives.slots[0].lower, lives.slots[0].upper), (1, 3));
}

/// A generator of random numbers. It gives the same programs on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
}

/// The number of times that the block of an event is run.
#[derive(Clone, Copy, PartialEq)]
enum Run {
    Once,
    Twice,
    Never,
}

/// Builds random bodies in which every mention is in scope.
struct Builder {
    random: Random,
    blocks: Vec<Block>,
    bindings: usize,
    calls: usize,
    scope: Vec<Binding>,
    slots: Vec<Binding>,
}

impl Builder {
    fn block(&mut self, depth: usize) -> usize {
        let id = self.blocks.len();
        self.blocks.push(Block::default());
        let outside = self.scope.len();
        let mut statements = Vec::new();
        for _ in 0..1 + self.random.below(5) {
            let mut events = Vec::new();
            for _ in 0..self.random.below(4) {
                self.events(depth, &mut events);
            }
            statements.push(Statement::of_events(events));
        }
        self.scope.truncate(outside);
        self.blocks[id].statements = statements;
        id
    }

    fn events(&mut self, depth: usize, events: &mut Vec<Event>) {
        let known = (!self.scope.is_empty()).then(|| self.scope[self.random.below(self.scope.len())]);
        match (self.random.below(8), known) {
            (0 | 1, _) => {
                events.push(Event::Make(self.bindings, None));
                self.slots.push(self.bindings);
                self.scope.push(self.bindings);
                self.bindings += 1;
            }
            (2 | 3, Some(known)) => events.push(Event::Mention(known)),
            (4, Some(known)) => {
                events.extend([Event::Mention(known), Event::Hold(self.bindings, known)]);
                self.scope.push(self.bindings);
                self.bindings += 1;
            }
            (5, _) => {
                let call = self.calls;
                self.calls += 1;
                events.push(Event::Begin(call));
                if depth > 0 && self.random.below(2) == 0 {
                    self.events(depth - 1, events);
                }
                events.push(Event::Call(call));
            }
            (_, _) if depth > 0 => events.push(Event::Block(self.block(depth - 1))),
            _ => {}
        }
    }
}

/// Runs a body: blocks once, twice or never, as `random` says. It remembers which variable holds which slots, and so knows
/// which slots are made and which are used.
struct Runner<'l> {
    random: Random,
    blocks: &'l [Block],
    lives: &'l Lifetimes,
    /// For each variable, the slots that may be used through it.
    holds: BTreeMap<Binding, Vec<Binding>>,
    /// The slots that are made and not yet ended.
    live: Vec<Binding>,
    /// The calls whose arguments are computed.
    open: Vec<usize>,
}

impl Runner<'_> {
    fn block(&mut self, id: usize) {
        let before = self.live.clone();
        for (position, statement) in self.blocks[id].statements.iter().enumerate() {
            for event in &statement.events {
                self.event(event);
            }
            // The written program ends the same slots here that the plan ends.
            let ended = self.lives.slots.iter().filter(|life| (life.block, life.last) == (id, position));
            let ended: Vec<Binding> = ended.map(|life| life.binding).collect();
            self.live.retain(|slot| !ended.contains(slot));
        }
        self.live = before;
    }

    fn event(&mut self, event: &Event) {
        match event {
            Event::Make(slot, _) => {
                let mine = self.range(*slot);
                for other in self.live.iter().filter(|other| *other != slot) {
                    let theirs = self.range(*other);
                    assert!(
                        mine.0 < theirs.1 && theirs.0 < mine.1,
                        "{slot} and {other} live together: {mine:?} {theirs:?}"
                    );
                }
                for call in &self.open {
                    let call = self.lives.calls[*call];
                    assert!(mine.0 < call.1 && call.0 < mine.1, "{slot} lives in the arguments of a call");
                }
                self.live.push(*slot);
                self.holds.insert(*slot, vec![*slot]);
            }
            Event::Mention(variable) => {
                for used in self.holds.get(variable).cloned().unwrap_or_default() {
                    assert!(self.live.contains(&used), "{used} is used through {variable} when it is ended");
                }
            }
            Event::Hold(holder, held) => {
                let held = self.holds.get(held).cloned().unwrap_or_default();
                self.holds.entry(*holder).or_default().extend(held);
            }
            Event::Begin(call) => {
                let mine = self.lives.calls[*call];
                let slots = self.live.iter().map(|slot| self.range(*slot));
                let calls = self.open.iter().map(|other| self.lives.calls[*other]);
                for other in slots.chain(calls) {
                    assert!(mine.0 < other.1 && other.0 < mine.1, "{mine:?} begins while {other:?} is used");
                }
                self.open.push(*call);
            }
            Event::Call(call) => {
                assert_eq!(self.open.pop(), Some(*call));
                let at = self.lives.calls[*call].1 - 1;
                for slot in &self.live {
                    let (lower, upper) = self.range(*slot);
                    assert!((lower..upper).contains(&at), "{slot} lives while call {call} runs");
                }
            }
            Event::Block(inner) => {
                let run = [Run::Once, Run::Twice, Run::Never][self.random.below(3)];
                if run != Run::Never {
                    self.block(*inner);
                }
                if run == Run::Twice {
                    self.block(*inner);
                }
            }
        }
    }

    fn range(&self, slot: Binding) -> (usize, usize) {
        let life = self.lives.slots.iter().find(|life| life.binding == slot).expect("it is made");
        (life.lower, life.upper)
    }
}

#[test]
fn random_programs_use_no_slot_that_is_ended_and_share_no_bytes_of_live_ones() {
    let (mut slots, mut shared) = (0, 0);
    for seed in 0..4000 {
        let mut builder = Builder {
            random: Random(seed),
            blocks: Vec::new(),
            bindings: 0,
            calls: 0,
            scope: Vec::new(),
            slots: Vec::new(),
        };
        builder.block(3);
        let blocks = &builder.blocks;
        let lives = lifetimes(blocks);
        assert_eq!(lives.slots.len(), builder.slots.len());
        slots += lives.slots.len();
        for (i, one) in lives.slots.iter().enumerate() {
            shared +=
                lives.slots[..i].iter().filter(|other| other.upper <= one.lower || one.upper <= other.lower).count();
        }
        for run in 0..8 {
            Runner {
                random: Random(seed * 8 + run),
                blocks,
                lives: &lives,
                holds: BTreeMap::new(),
                live: Vec::new(),
                open: Vec::new(),
            }
            .block(0);
        }
        // The planner finds room for them, and verifies that no two of them meet.
        let buffers = lives
            .slots
            .iter()
            .enumerate()
            .map(|(i, life)| haversack_plan::Buffer::new(life.lower, life.upper, 4 + 12 * i, [4, 64][i % 2]));
        let plan = haversack_plan::DynamicPlan::new(buffers.collect()).expect("ranges are ranges");
        assert!(plan.view().peak() >= plan.view().lower_bound());
        assert!(
            plan.view()
                .offsets()
                .iter()
                .zip(plan.view().buffers())
                .all(|(offset, buffer)| offset % buffer.alignment == 0)
        );
    }
    assert!(slots > 10_000 && shared > 10_000, "the programs are worth it: {slots} slots, {shared} pairs apart");
}
