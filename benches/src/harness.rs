//! Checking and timing of a row.

use std::time::{Duration, Instant};

use crate::contender::{Contender, Role};
use crate::order::Random;
use crate::row::{Reference, Row};
use crate::{place, vector};

/// The effort of a measurement.
#[derive(Clone, Copy)]
pub(crate) struct Effort {
    /// The number of passes. Each makes all buffers anew, at other addresses. The best pass counts.
    pub(crate) passes: usize,
    /// The time of a sample. The number of iterations is chosen to last about as long.
    pub(crate) sample: Duration,
    /// The time of a pass for one contender, if it is enough for `LEAST` samples.
    pub(crate) pass: Duration,
}

const LEAST: usize = 9;
const MOST: usize = 61;

impl Effort {
    pub(crate) const FULL: Self = Self { passes: 3, sample: Duration::from_millis(1), pass: Duration::from_millis(60) };
    pub(crate) const QUICK: Self =
        Self { passes: 1, sample: Duration::from_micros(300), pass: Duration::from_millis(6) };
}

/// The measured time of one contender.
#[derive(Clone)]
pub(crate) struct Timed {
    pub(crate) name: &'static str,
    pub(crate) role: Role,
    /// The seconds of one iteration: the median of the samples of the best pass.
    pub(crate) seconds: f64,
}

/// Compares the answers of all contenders with the reference.
///
/// # Errors
/// The first mismatch, in words.
pub(crate) fn check(row: &Row) -> Result<(), String> {
    place::fresh_pages(row.fresh_pages);
    let reference = (row.reference)();
    let outcome = row.contenders.iter().try_for_each(|build| {
        let mut contender = build();
        vector::reset();
        compare(&contender.answer(), &reference).map_err(|why| format!("{}: {}: {why}", row.name(), contender.name))
    });
    place::fresh_pages(false);
    outcome
}

fn compare(answer: &[f64], reference: &Reference) -> Result<(), String> {
    if answer.len() != reference.values.len() {
        return Err(format!("{} values, not {}", answer.len(), reference.values.len()));
    }
    for (i, (&found, &expected)) in answer.iter().zip(&reference.values).enumerate() {
        let difference = (found - expected).abs();
        if difference > reference.tolerance || difference.is_nan() {
            return Err(format!("value {i} is {found}, not {expected} (tolerance {:e})", reference.tolerance));
        }
    }
    Ok(())
}

/// Times all contenders of a row, in the order of the row.
pub(crate) fn time(row: &Row, effort: Effort, random: &mut Random) -> Vec<Timed> {
    place::fresh_pages(row.fresh_pages);
    let mut best: Vec<Timed> = Vec::new();
    for _ in 0..effort.passes {
        let timed = pass(&row.contenders, effort, random);
        if best.is_empty() {
            best = timed;
        } else {
            best.iter_mut().zip(timed).for_each(|(best, now)| best.seconds = best.seconds.min(now.seconds));
        }
    }
    place::fresh_pages(false);
    best
}

/// Runs one pass, over new buffers.
fn pass(build: &[fn() -> Contender], effort: Effort, random: &mut Random) -> Vec<Timed> {
    let mut order: Vec<usize> = (0..build.len()).collect();
    random.shuffle(&mut order);
    place::shift(random.below(place::SHIFTS));
    place::scatter(true);
    let mut contenders: Vec<(usize, Contender)> = order.iter().map(|&i| (i, build[i]())).collect();
    place::scatter(false);
    contenders.sort_by_key(|&(i, _)| i);
    let times: Vec<u64> = contenders.iter_mut().map(|(_, contender)| calibrate(contender, effort.sample)).collect();

    let mut samples = vec![Vec::new(); contenders.len()];
    let begin = Instant::now();
    let enough = effort.pass * contenders.len() as u32;
    for round in 0..MOST {
        if round >= LEAST && begin.elapsed() > enough {
            break;
        }
        random.shuffle(&mut order);
        for &i in &order {
            samples[i].push(sample(&mut contenders[i].1, times[i]));
        }
    }
    let timed = contenders.iter().zip(samples);
    timed.map(|((_, of), samples)| Timed { name: of.name, role: of.role, seconds: median(samples) }).collect()
}

/// Takes one sample. Returns the seconds of one iteration.
fn sample(contender: &mut Contender, times: u64) -> f64 {
    vector::reset();
    if times > 1 {
        // The samples of the other contenders have left other data in the caches.
        contender.repeat(1 + times / 16);
    }
    let start = Instant::now();
    contender.repeat(times);
    start.elapsed().as_secs_f64() / times as f64
}

/// Returns the number of iterations that last about as long as a sample should.
fn calibrate(contender: &mut Contender, sample: Duration) -> u64 {
    let mut times = 1;
    loop {
        vector::reset();
        let start = Instant::now();
        contender.repeat(times);
        let took = start.elapsed();
        if took * 4 >= sample {
            let wanted = sample.as_secs_f64() / took.as_secs_f64() * times as f64;
            return (wanted as u64).max(1);
        }
        times *= 2;
    }
}

fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples[samples.len() / 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference() -> Reference {
        Reference::new(0.5, [1.0, 2.0])
    }

    #[test]
    fn an_answer_may_differ_by_the_tolerance() {
        assert_eq!(compare(&[1.5, 1.5], &reference()), Ok(()));
    }

    #[test]
    fn a_wrong_answer_is_named() {
        assert_eq!(compare(&[1.0, 2.6], &reference()), Err("value 1 is 2.6, not 2 (tolerance 5e-1)".into()));
        assert_eq!(compare(&[1.0], &reference()), Err("1 values, not 2".into()));
        assert!(compare(&[1.0, f64::NAN], &reference()).is_err());
    }

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
    }
}
