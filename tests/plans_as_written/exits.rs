//! Early exits: `return`, `?`, `let .. else`, labelled blocks.

use haversack::{Axis, array, budget};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal};

#[derive(Debug, PartialEq)]
pub(crate) struct Negative(f32);

#[derive(Debug, PartialEq)]
pub(crate) struct Refused;

impl From<Negative> for Refused {
    fn from(_: Negative) -> Self {
        Refused
    }
}

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn early(x: &array![f32; 10], limit: f32) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        if y.max() > limit {
            return limit;
        }
        let z: array![f32; 10] = (&y + 1.0).eval();
        y.sum() + z.sum()
    }

    #[budget]
    pub(crate) fn early_from_a_loop(x: &array![f32; 10], limit: f32) -> Option<usize> {
        let y: array![f32; 10] = x.square().eval();
        for (i, element) in y.iter().enumerate() {
            let scaled: array![f32; 10] = (&y * *element).eval();
            if scaled.sum() > limit {
                return Some(i);
            }
        }
        None
    }

    #[budget]
    pub(crate) fn question_mark(x: &array![f32; 10], at: usize) -> Option<f32> {
        let y: array![f32; 10] = (x * 2.0).eval();
        let element = y.as_slice().get(at)?;
        let z: array![f32; 10] = (&y - *element).eval();
        Some(z.sum())
    }

    #[budget]
    pub(crate) fn question_mark_that_converts(
        x: &array![f32; 10],
        scale: Result<f32, Negative>,
    ) -> Result<f32, Refused> {
        let y: array![f32; 10] = (x * scale?).eval();
        let z: array![f32; 10] = (y + 1.0).eval();
        Ok(z.sum())
    }

    #[budget]
    pub(crate) fn let_else(x: &array![f32; 10], scale: Option<f32>) -> f32 {
        let y: array![f32; 10] = (x + 1.0).eval();
        let Some(scale) = scale else {
            return y.min();
        };
        let z: array![f32; 10] = (&y * scale).eval();
        z.sum()
    }

    #[budget]
    pub(crate) fn let_else_with_a_slot(x: &array![f32; 10], scale: Option<f32>) -> f32 {
        let Some(scale) = scale else {
            let y: array![f32; 10] = (x * 9.0).eval();
            return y.max();
        };
        let y: array![f32; 10] = (x * scale).eval();
        y.sum()
    }

    #[budget]
    pub(crate) fn labelled_block(x: &array![f32; 10], limit: f32) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let found = 'search: {
            for i in 0..10 {
                let t: array![f32; 10] = (&y * i as f32).eval();
                if t.sum() > limit {
                    break 'search t.max();
                }
            }
            -1.0
        };
        found + y.sum()
    }

    #[budget]
    pub(crate) fn returned_array(x: &array![f32; 10], flip: bool) -> array![f32; 10] {
        if flip {
            return x.flip(Axis::<0>).to_owned();
        }
        let mut out: array![f32; 10] = (x * 2.0).eval();
        out += 1.0;
        out
    }

    #[budget]
    pub(crate) fn returned_expression(x: &array![f32; 10]) -> array![f32; 10] {
        let y: array![f32; 10] = (x * 2.0).eval();
        (&y + x).eval()
    }

    #[budget]
    pub(crate) fn match_that_leaves(x: &array![f32; 10], which: Option<u8>) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let by = match which {
            Some(0) => return 0.0,
            Some(n) => f32::from(n),
            None => {
                let t: array![f32; 10] = (&y + 7.0).eval();
                return t.sum();
            }
        };
        (&y * by).sum()
    }

    #[budget]
    pub(crate) fn nothing_to_plan(x: f32) -> f32 {
        x.mul_add(2.0, 1.0)
    }
}

#[test]
fn exits() {
    let x = signal();
    same! {
        early(&x, 1.0);
        early(&x, 1000.0);
        early_from_a_loop(&x, 10.0);
        early_from_a_loop(&x, 1e9);
        question_mark(&x, 3);
        question_mark(&x, 30);
        question_mark_that_converts(&x, Ok(0.5));
        question_mark_that_converts(&x, Err(Negative(-1.0)));
        let_else(&x, None);
        let_else(&x, Some(2.0));
        let_else_with_a_slot(&x, None);
        let_else_with_a_slot(&x, Some(2.0));
        labelled_block(&x, 10.0);
        labelled_block(&x, 1e9);
        match_that_leaves(&x, Some(0));
        match_that_leaves(&x, Some(3));
        match_that_leaves(&x, None);
        nothing_to_plan(3.0);
    }
    agreement::agree!(returned_array(&x, true) -> array);
    agreement::agree!(returned_array(&x, false) -> array);
    agreement::agree!(returned_expression(&x) -> array);
}
