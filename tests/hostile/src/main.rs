//! Draws hostile source of planned functions: names that mean two things, items in blocks, macros that do with their input what they
//! like, conditions, odd control flow. Each function is compiled as it stands and planned, and both are run: they compute the same
//! bits, in the same order, and the planned one allocates its peak and what it returns, no more, or nothing in a given workspace. Or
//! the planned one does not compile, for a reason that haversack or the borrow checker says.
//!
//! `scripts/hostile.sh [count] [seed] [--miri]`; docs/design/hostile.md says what was drawn so far.

mod case;
mod comparison;
mod compile;
mod control;
mod items;
mod random;
mod sentence;
mod statements;
mod types;
mod values;
mod writer;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;

use case::Case;
use compile::{Bench, Part};
use sentence::{Message, Verdict};

/// Functions of one crate.
const BATCH: u64 = 120;

/// Counts the outcomes of cases.
#[derive(Default)]
struct Summary {
    drawn: usize,
    compared: usize,
    /// Source that does not compile without `#[budget]` either: the drawer's own mistakes.
    void: usize,
    refused: BTreeMap<String, usize>,
    /// Faults, by their kind.
    faults: BTreeMap<String, usize>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_miri = arguments.iter().any(|argument| argument == "--miri");
    let mut numbers = arguments.iter().filter_map(|argument| argument.parse::<u64>().ok());
    let (count, seed) = (numbers.next().unwrap_or(300), numbers.next().unwrap_or(1));
    let begin = numbers.next().unwrap_or(0);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository is there");
    if arguments.iter().any(|argument| argument == "--print") {
        println!("{}", case::draw(seed, count).planned);
        return ExitCode::SUCCESS;
    }
    let bench = Bench { root, is_miri };
    bench.prepare().expect("target/ can be written");
    let mut summary = Summary::default();
    for first in (begin..begin + count).step_by(usize::try_from(BATCH).unwrap_or(1)) {
        let numbers = first..(first + BATCH).min(begin + count);
        if let Err(error) = summary.batch(&bench, seed, numbers) {
            summary.fault("a crate is not written", &format!("batch {first}: {error}"));
        }
        eprintln!("hostile: {} drawn, {} compared, {} faults", summary.drawn, summary.compared, summary.faults());
    }
    summary.print(seed);
    ExitCode::from(u8::from(!summary.faults.is_empty()))
}

impl Summary {
    /// The first of a kind is printed.
    fn fault(&mut self, kind: &str, what: &str) {
        let count = self.faults.entry(kind.to_owned()).or_default();
        *count += 1;
        if *count == 1 {
            println!("FAULT {kind}\n{what}\n");
        }
    }

    fn faults(&self) -> usize {
        self.faults.values().sum()
    }

    fn batch(&mut self, bench: &Bench, seed: u64, numbers: std::ops::Range<u64>) -> std::io::Result<()> {
        let cases: BTreeMap<u64, Case> = numbers.clone().map(|number| (number, case::draw(seed, number))).collect();
        self.drawn += cases.len();
        bench.write(&cases)?;
        let mut left: BTreeSet<u64> = cases.keys().copied().collect();
        loop {
            bench.write_root(&left)?;
            let errors = bench.build()?;
            if errors.is_built {
                break;
            }
            if errors.of.is_empty() {
                self.fault(
                    "errors of no function",
                    &format!("seed {seed}, {}:\n{}", numbers.start, errors.others.join("\n")),
                );
                return Ok(());
            }
            for (number, messages) in errors.of {
                left.remove(&number);
                if let Some((kind, what)) = self.judged(&messages) {
                    let path = bench.keep(seed, number, &cases[&number], &what)?;
                    self.fault(&kind, &format!("seed {seed}, function {number} ({}):\n{what}", path.display()));
                }
            }
        }
        while !left.is_empty() {
            let judged = bench.run()?;
            for (number, what) in judged.wrong {
                if left.remove(&number) {
                    let path = bench.keep(seed, number, &cases[&number], &what)?;
                    let kind = what.split(':').next().unwrap_or_default();
                    self.fault(kind, &format!("seed {seed}, function {number} ({}): {what}", path.display()));
                }
            }
            let Some((number, what)) = judged.broke else { break };
            let path = bench.keep(seed, number, &cases[&number], &what)?;
            self.fault("a run breaks off", &format!("seed {seed}, function {number} ({}): {what}", path.display()));
            left.remove(&number);
            bench.write_root(&left)?;
            if !bench.build()?.is_built {
                break;
            }
        }
        self.compared += left.len();
        Ok(())
    }

    /// Counts a function that does not compile. Returns a message that must not be.
    fn judged(&mut self, messages: &[(Part, Message)]) -> Option<(String, String)> {
        if messages.iter().any(|(part, _)| *part == Part::Plain) {
            self.void += 1;
            if std::env::var_os("HOSTILE_VOID").is_some() {
                let rendered =
                    messages.iter().filter(|(part, _)| *part == Part::Plain).map(|(_, message)| &message.rendered);
                rendered.for_each(|rendered| println!("VOID {rendered}"));
            }
            return None;
        }
        let mut refused = None;
        let (mut unexpected, mut follows) = (Vec::new(), Vec::new());
        let mut shown = BTreeSet::new();
        for (part, message) in messages {
            match message.verdict() {
                Verdict::Refused(sentence) if message.shows_machinery() => {
                    let kind = format!("shows machinery: {sentence}");
                    refused = refused.or(Some(sentence));
                    if shown.insert(kind.clone()) {
                        self.fault(&kind, &message.rendered);
                    }
                }
                Verdict::Refused(sentence) => refused = refused.or(Some(sentence)),
                Verdict::Unexpected if *part == Part::Planned => unexpected.push(message),
                _ => follows.push(message),
            }
        }
        if refused.is_none() && unexpected.is_empty() {
            unexpected.append(&mut follows);
        }
        let Some(first) = unexpected.first() else {
            if std::env::var_os("HOSTILE_REFUSED").is_some() {
                messages.iter().for_each(|(_, message)| println!("REFUSED {}", message.rendered));
            }
            *self.refused.entry(refused.unwrap_or_default()).or_default() += 1;
            return None;
        };
        let kind = format!("{} {}", first.code.as_deref().unwrap_or("error"), first.kind());
        Some((kind, unexpected.iter().map(|message| message.rendered.as_str()).collect::<Vec<_>>().join("\n")))
    }

    fn print(&self, seed: u64) {
        let refused: usize = self.refused.values().sum();
        for (sentence, count) in &self.refused {
            println!("hostile: {count:6} refused: {sentence}");
        }
        for (kind, count) in &self.faults {
            println!("hostile: {count:6} FAULTS: {kind}");
        }
        println!("hostile: {} do not compile as they stand, either", self.void);
        println!(
            "hostile: {} functions drawn, {} compared, {refused} refused ({} sentences), {} faults, seed {seed}",
            self.drawn,
            self.compared,
            self.refused.len(),
            self.faults()
        );
    }
}
