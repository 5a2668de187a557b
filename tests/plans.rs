//! Functions planned by `#[budget]`: the same values as without it, one allocation of the peak.

use haversack::{Array, Rank1, array, budget};
use haversack_unplanned::twice;

mod agreement;
mod counting;
use agreement::agree;

type Signal = array![f32; 64];

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn straight(x: &array![f32; 64], factor: f32) -> f32 {
        let doubled: array![f32; 64] = (x * factor).eval();
        let shifted: array![f32; 64] = (&doubled + 1.0).eval();
        let total = doubled.sum();
        let wide: array![f64; 64] = shifted.cast();
        total + wide.mean() as f32
    }

    #[budget]
    pub(crate) fn in_place(x: &array![f32; 64]) -> f32 {
        let a: array![f32; 64] = x.view().to_owned();
        let b: array![f32; 64] = <array![f32; 64]>::arange();
        let c: array![f32; 64] = (a * 2.0 + &b).eval();
        let d: array![f32; 64] = (c - b).eval();
        d.sum()
    }

    #[budget]
    pub(crate) fn branches(x: &array![f32; 64], which: u8) -> f32 {
        let chosen: array![f32; 64] = match which {
            0 => <array![f32; 64]>::zeros(),
            1 => (x * 3.0).eval(),
            _ => {
                let t: array![f32; 64] = <array![f32; 64]>::from_fn(|[i]| i as f32);
                (&t + x).eval()
            }
        };
        if which > 1 {
            let left: array![f32; 64] = (&chosen + 1.0).eval();
            if which > 2 {
                return left.max();
            }
            left.sum()
        } else {
            let right: array![f32; 64] = (&chosen - 1.0).eval();
            right.sum()
        }
    }

    #[budget]
    pub(crate) fn loops(x: &array![f32; 64], steps: usize) -> f32 {
        let mut state: array![Signal] = x.view().to_owned();
        let mut total = 0.0;
        for step in 0..steps {
            let next: array![f32; 64] = (&state * 0.5 + step as f32).eval();
            if step == 7 {
                continue;
            }
            state.assign(&next);
            total += state.mean();
        }
        total
    }

    #[budget]
    #[rustfmt::skip]
    pub(crate) fn on_one_line(x: &array![f32; 64], low: bool) -> f32 {
        let mut c: array![f32; 64] = x.map(|x| if x > 2.0 { x } else { 0.5 }).eval();
        if low { c += 1.0; c *= 2.0 } else { c -= 1.0 }
        c.sum()
    }
}

fn signal() -> Array<f32, Rank1<64>> {
    Array::<f32, Rank1<64>>::from_fn(|[i]| (i * 7 % 11) as f32 - 3.0)
}

#[test]
fn straight_lines_share_what_they_can() {
    let x = signal();
    agree!(straight(&x, 2.5));
    assert_eq!(planned::straight::PEAK, 256 + 512);
    assert_eq!(planned::straight::LOWER_BOUND, 256 + 512);
    assert_eq!(planned::straight::TOTAL_WITHOUT_SHARING, 256 * 2 + 512);
}

#[test]
fn an_operand_by_value_gives_its_bytes() {
    let x = signal();
    agree!(in_place(&x));
    assert_eq!(planned::in_place::PEAK, 512);
    // `c` and `d` are computed in place: without sharing, each would have bytes of its own.
    assert_eq!(planned::in_place::TOTAL_WITHOUT_SHARING, 256 * 4);
}

#[test]
fn branches_share_bytes() {
    let x = signal();
    for which in 0..4 {
        agree!(branches(&x, which));
    }
    assert_eq!(planned::branches::PEAK, 512);
    assert_eq!(planned::branches::TOTAL_WITHOUT_SHARING, 256 * 4);
}

#[test]
fn what_a_loop_uses_lives_until_it_ends() {
    let x = signal();
    agree!(loops(&x, 12));
    assert_eq!(planned::loops::PEAK, 512);
}

/// The plan's text has a row for each statement, but not for those within one that stand on its line.
#[test]
fn branches_on_one_line_have_one_row() {
    let text = planned::on_one_line::PLAN.to_text();
    let is_row = |line: &&str| line.trim_start().starts_with(|letter: char| letter.is_ascii_digit() || letter == '>');
    let rows: Vec<&str> = text.lines().filter(is_row).collect();
    assert_eq!(rows.len(), 3, "{text}");
    assert!(rows[1].contains("if low") && rows[2].contains("c.sum()"), "{text}");
    assert_eq!(planned::on_one_line(&signal(), true), plain::on_one_line(&signal(), true));
}
