//! Branches: `if`, `match`, guards, patterns, and slots whose value a branch decides.

use haversack::{Array, array, budget};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal, table};

#[derive(Clone, Copy)]
pub(crate) enum Step {
    Scale(f32),
    Shift { by: f32 },
    Skip,
}

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn either(x: &array![f32; 10], up: bool) -> f32 {
        let y: array![f32; 10] = if up { (x + 1.0).eval() } else { (x - 1.0).eval() };
        y.sum()
    }

    #[budget]
    pub(crate) fn slots_of_two_branches(x: &array![f32; 10], up: bool) -> f32 {
        if up {
            let a: array![f32; 10] = (x * 2.0).eval();
            a.max()
        } else {
            let b: array![f32; 10] = (x * 3.0).eval();
            b.min()
        }
    }

    #[budget]
    pub(crate) fn matched(x: &array![f32; 10], step: Step) -> f32 {
        let y: array![f32; 10] = match step {
            Step::Scale(by) if by < 0.1 => Array::zeros(),
            Step::Scale(by) => (x * by).eval(),
            Step::Shift { by } => (x + by).eval(),
            Step::Skip => x.to_owned(),
        };
        y.mean()
    }

    #[budget]
    pub(crate) fn matched_blocks(x: &array![f32; 10], which: u8) -> f32 {
        match which {
            0 => x.sum(),
            1 | 2 => {
                let a: array![f32; 10] = (x * x).eval();
                a.sum()
            }
            n @ 3..=9 => {
                let a: array![f32; 10] = (x + f32::from(n)).eval();
                let b: array![f32; 10] = (&a * &a).eval();
                a.sum() + b.sum()
            }
            _ => -1.0,
        }
    }

    #[budget]
    pub(crate) fn if_let(x: &array![f32; 10], factor: Option<f32>) -> f32 {
        let mut y: array![f32; 10] = x.to_owned();
        if let Some(factor) = factor {
            y *= factor;
        }
        y.sum()
    }

    #[budget]
    pub(crate) fn else_if(x: &array![f32; 10], which: u8) -> f32 {
        let y: array![f32; 10] = if which == 0 {
            x.to_owned()
        } else if which == 1 {
            let t: array![f32; 10] = (x * 2.0).eval();
            (&t + x).eval()
        } else {
            Array::ones()
        };
        y.sum()
    }

    #[budget]
    pub(crate) fn conditional_update(x: &array![f32; 10]) -> f32 {
        let mut y: array![f32; 10] = x.to_owned();
        if y.min() < 0.0 {
            let lowest = y.min();
            y -= lowest;
        }
        if y.max() > 1.0 {
            y /= 2.0;
        }
        y.sum()
    }

    #[budget]
    pub(crate) fn in_a_block(x: &array![f32; 10]) -> f32 {
        let total = {
            let a: array![f32; 10] = (x * 2.0).eval();
            let b: array![f32; 10] = (&a + x).eval();
            b.sum() - a.sum()
        };
        let c: array![f32; 10] = (x * total).eval();
        c.mean()
    }

    #[budget]
    pub(crate) fn shadowed(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let y: array![f32; 10] = (&y + 1.0).eval();
        let y: array![f32; 10] = (y * 3.0).eval();
        y.sum()
    }

    #[budget]
    pub(crate) fn chosen_by_reference(x: &array![f32; 10], second: bool) -> f32 {
        let a: array![f32; 10] = (x * 2.0).eval();
        let b: array![f32; 10] = (x * 3.0).eval();
        let chosen = if second { &b } else { &a };
        chosen.sum()
    }

    #[budget]
    pub(crate) fn a_tuple_of_results(x: &array![f32; 4, 5]) -> (f32, f32, usize) {
        let y: array![f32; 4, 5] = (x * 2.0).eval();
        let (low, high) = (y.min(), y.max());
        (low, high, y.row(2).argmax()[0])
    }

    #[budget]
    pub(crate) fn two_dtypes(x: &array![f32; 10]) -> f64 {
        let wide: array![f64; 10] = x.cast();
        let signs: array![bool; 10] = x.greater(0.0).eval();
        wide.sum() * signs.count() as f64
    }
}

#[test]
fn branches() {
    let (x, t) = (signal(), table());
    same! {
        either(&x, true);
        either(&x, false);
        slots_of_two_branches(&x, true);
        slots_of_two_branches(&x, false);
        matched(&x, Step::Scale(0.0));
        matched(&x, Step::Scale(0.5));
        matched(&x, Step::Shift { by: 0.1 });
        matched(&x, Step::Skip);
        matched_blocks(&x, 0);
        matched_blocks(&x, 1);
        matched_blocks(&x, 5);
        matched_blocks(&x, 20);
        if_let(&x, None);
        if_let(&x, Some(0.7));
        else_if(&x, 0);
        else_if(&x, 1);
        else_if(&x, 2);
        conditional_update(&x);
        in_a_block(&x);
        shadowed(&x);
        chosen_by_reference(&x, true);
        chosen_by_reference(&x, false);
        a_tuple_of_results(&t);
        two_dtypes(&x);
    }
}
