//! Functions whose tables `monitor_profile.rs` has word for word, with the numbers of these lines.

use std::collections::BTreeMap;
use std::hint::black_box;

use haversack::monitor::profile;
use haversack::{array, budget, plain};

#[profile]
pub(crate) fn straight_line() -> usize {
    let a = vec![1u8; 1_000_000];

    // A copy.
    let b = a.clone();
    drop(a);
    b.len()
}

#[profile]
pub(crate) fn hidden_peak(count: usize) -> u64 {
    let numbers: Vec<u64> = (0..count as u64).collect();
    let squares = numbers
        .iter()
        .map(|n| n * n) // as if it were lazy
        .collect::<Vec<u64>>();
    squares.iter().sum()
}

#[profile]
pub(crate) fn loops(passes: usize) -> Vec<Box<u64>> {
    let mut kept = Vec::with_capacity(passes);
    for i in 0..passes {
        let boxed = Box::new(i as u64);
        if i % 2 == 0 {
            kept.push(boxed);
        }
    }
    while kept.len() > 1 {
        kept.pop();
    }
    kept
}

#[profile]
pub(crate) fn early_return(limit: usize) -> usize {
    let all = vec![0u8; 100];
    if all.len() < limit {
        let some = vec![0u8; 10];
        return some.len();
    }
    {
        let inner = vec![0u8; 1000];
        black_box(&inner);
    }
    all.len()
}

#[profile]
pub(crate) fn question_mark(words: &[&str]) -> Result<Vec<u32>, std::num::ParseIntError> {
    let mut numbers = Vec::with_capacity(10);
    for word in words {
        let copy = word.to_string();
        numbers.push(copy.parse::<u32>()?);
    }
    Ok(numbers)
}

#[profile]
pub(crate) fn unwinds(bytes: usize) {
    let kept = vec![0u8; bytes];
    {
        let inner = vec![0u8; 2 * bytes];
        if inner.len() > 1000 {
            std::panic::resume_unwind(Box::new(()));
        }
    }
    drop(kept);
}

#[profile]
pub(crate) fn arms(which: u8) -> Vec<u8> {
    let value = match which {
        0 => Vec::new(),
        1 => vec![0; 100],
        2 | 3 => {
            let half = vec![0; 50];
            [half.as_slice(), &half].concat()
        }
        _ => return vec![0; 7],
    };
    value
}

#[profile]
pub(crate) fn broken_out(wanted: usize) -> Vec<u8> {
    let mut tried = 0;
    let found = loop {
        let bytes = vec![0u8; 1 << tried];
        tried += 1;
        if bytes.len() >= wanted {
            break bytes;
        }
    };
    found
}

#[profile]
pub(crate) fn closures(count: usize) -> usize {
    let make = |n: usize| {
        let bytes = vec![0u8; n];
        bytes
    };
    let small = make(count);
    let large = make(10 * count);
    small.len() + large.len()
}

#[profile]
pub(crate) fn recursion(depth: usize) -> Vec<u8> {
    let mine = vec![0u8; 100];
    if depth == 0 {
        return mine;
    }
    let mut below = recursion(depth - 1);
    below.extend(mine);
    below
}

#[profile]
pub(crate) fn generic<T: Clone>(value: T, count: usize) -> Vec<T> {
    vec![value; count]
}

pub(crate) struct Cache {
    entries: BTreeMap<u32, Vec<u8>>,
}

impl Cache {
    #[profile]
    pub(crate) fn new() -> Self {
        Cache { entries: BTreeMap::new() }
    }

    /// One that grows.
    #[profile]
    pub(crate) fn get(&mut self, key: u32) -> &[u8] {
        let entry = self.entries.entry(key);
        entry.or_insert_with(|| vec![0; 1000])
    }

    #[profile]
    pub(crate) fn end(self) -> usize {
        let Cache { entries } = self;
        entries.len()
    }
}

#[profile]
pub(crate) fn parameters(
    first: Vec<u8>, // what it owns ends here
    (second, _): (Vec<u8>, u8),
    third: &[u8],
) -> usize {
    drop(first);
    second.len() + third.len()
}

#[profile]
pub(crate) fn of_threads(bytes: usize) -> Vec<u8> {
    let temporary = vec![0u8; 2 * bytes];
    temporary[..bytes].to_vec()
}

#[profile]
#[budget(64 KiB)]
pub(crate) fn energy(signal: &array![f32; 256]) -> f32 {
    let square: array![f32; 256] = (signal * signal).eval();
    let shifted: array![f32; 256] = (&square + 1.0).eval();
    drop(square);
    let mut sum = 0.0;
    for i in 0..256 {
        sum += shifted[[i]];
    }
    sum
}

#[budget]
#[profile]
pub(crate) fn helped(signal: &array![f32; 256]) -> array![f32; 256] {
    let square: array![f32; 256] = (signal * signal).eval();
    let extra = plain!(vec![0u8; 100]);
    let twice: array![f32; 256] = (&square + extra.len() as f32).eval();
    twice
}

#[profile]
#[budget]
pub(crate) fn of_a_length<const N: usize>(signal: &array![f32; N]) -> f32 {
    let square: array![f32; N] = (signal * signal).eval();
    square.sum()
}

#[profile]
pub(crate) fn largest_square(numbers: &[u64]) -> u64 {
    let squares: Vec<u64> = numbers.iter().map(|n| n * n).collect();
    let sorted = {
        let mut copy = squares.clone();
        copy.sort_unstable();
        copy
    };
    sorted[sorted.len() - 1]
}
