//! Loops: over numbers, rows, elements; nested, labelled, left early.

use haversack::{array, budget};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal, table};

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn counted(x: &array![f32; 10], steps: usize) -> f32 {
        let mut state: array![f32; 10] = x.to_owned();
        for step in 0..steps {
            let next: array![f32; 10] = (&state * 0.5 + step as f32).eval();
            state.assign(&next);
        }
        state.sum()
    }

    #[budget]
    pub(crate) fn over_rows(x: &array![f32; 4, 5]) -> f32 {
        let mut total = 0.0;
        for row in x.rows() {
            let scaled: array![f32; 5] = (row * 2.0).eval();
            total += scaled.max();
        }
        total
    }

    #[budget]
    pub(crate) fn over_rows_of_a_slot(x: &array![f32; 4, 5]) -> f32 {
        let centred: array![f32; 4, 5] = (x - x.mean()).eval();
        let mut total: array![f32; 5] = <array![f32; 5]>::zeros();
        for row in centred.rows() {
            total += row;
        }
        total.sum()
    }

    #[budget]
    pub(crate) fn over_mutable_rows(x: &array![f32; 4, 5]) -> f32 {
        let mut copy: array![f32; 4, 5] = x.to_owned();
        for mut row in copy.rows_mut() {
            let largest = row.view().max();
            row -= largest;
        }
        copy.sum()
    }

    #[budget]
    pub(crate) fn over_elements(x: &array![f32; 10]) -> f32 {
        let doubled: array![f32; 10] = (x * 2.0).eval();
        let mut total = 0.0;
        for element in &doubled {
            total += element * element;
        }
        total
    }

    #[budget]
    pub(crate) fn over_mutable_elements(x: &array![f32; 10]) -> f32 {
        let mut copy: array![f32; 10] = x.to_owned();
        for element in &mut copy {
            *element = element.abs().sqrt();
        }
        copy.sum()
    }

    #[budget]
    pub(crate) fn with_an_iterator_chain(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x + 1.0).eval();
        y.iter().zip(x.iter()).skip(1).step_by(2).map(|(a, b)| a * b).sum()
    }

    #[budget]
    pub(crate) fn while_it_grows(x: &array![f32; 10]) -> usize {
        let mut state: array![f32; 10] = x.to_owned();
        let mut steps = 0;
        while state.norm() < 1000.0 && steps < 50 {
            state *= 1.5;
            steps += 1;
        }
        steps
    }

    #[budget]
    pub(crate) fn while_let(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 3.0).eval();
        let mut elements = y.iter();
        let mut total = 0.0;
        while let Some(element) = elements.next() {
            if let Some(second) = elements.next() {
                total += element * second;
            }
        }
        total
    }

    /// Each turn of the loop borrows again.
    #[budget]
    pub(crate) fn while_let_lends(x: &array![f32; 10]) -> f32 {
        let mut y: array![f32; 10] = x.to_owned();
        let mut view = y.view_mut();
        let mut total = 0.0;
        while let Some(first) = view.iter_mut().next() {
            if *first > 20.0 {
                break;
            }
            total += *first;
            *first += 7.5;
        }
        total
    }

    #[budget]
    pub(crate) fn endless_with_a_value(x: &array![f32; 10]) -> f32 {
        let mut y: array![f32; 10] = x.to_owned();
        loop {
            y *= 2.0;
            let largest = y.max();
            if largest > 100.0 {
                break largest;
            }
        }
    }

    #[budget]
    pub(crate) fn labelled(x: &array![f32; 4, 5], limit: f32) -> (usize, usize) {
        let y: array![f32; 4, 5] = (x * x).eval();
        let mut found = (9, 9);
        'rows: for i in 0..4 {
            for j in 0..5 {
                if y[[i, j]] < 1.0 {
                    continue 'rows;
                }
                if y[[i, j]] > limit {
                    found = (i, j);
                    break 'rows;
                }
            }
        }
        found
    }

    #[budget]
    pub(crate) fn nested_with_slots(x: &array![f32; 4, 5]) -> f32 {
        let mut total: array![f32; 5] = <array![f32; 5]>::zeros();
        for i in 0..4 {
            let row: array![f32; 5] = x.row(i).to_owned();
            for power in 1..3 {
                let raised: array![f32; 5] = row.powi(power).eval();
                total += &raised;
            }
        }
        total.sum()
    }

    #[budget]
    pub(crate) fn a_slot_a_pass(x: &array![f32; 10]) -> f32 {
        let mut best = f32::NEG_INFINITY;
        for shift in 0..3 {
            let shifted: array![f32; 10] = (x - shift as f32).eval();
            let squared: array![f32; 10] = (shifted * 2.0).eval();
            best = best.max(squared.sum());
        }
        best
    }

    #[budget]
    pub(crate) fn windows(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x + 0.5).eval();
        let mut total = 0.0;
        for pair in y.as_slice().windows(2) {
            total += (pair[1] - pair[0]).abs();
        }
        total
    }
}

#[test]
fn loops() {
    let (x, t) = (signal(), table());
    same! {
        counted(&x, 0);
        counted(&x, 7);
        over_rows(&t);
        over_rows_of_a_slot(&t);
        over_mutable_rows(&t);
        over_elements(&x);
        over_mutable_elements(&x);
        with_an_iterator_chain(&x);
        while_it_grows(&x);
        while_let(&x);
        while_let_lends(&x);
        endless_with_a_value(&x);
        labelled(&t, 4.0);
        labelled(&t, 400.0);
        nested_with_slots(&t);
        a_slot_a_pass(&x);
        windows(&x);
    }
}
