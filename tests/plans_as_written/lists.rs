//! Lists of values within expressions. They lie in the frame of the function, so the planned one allocates one block of its peak.

use haversack::expr::select;
use haversack::{Rank1, View, array, budget};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal, table};

fn largest(x: &array![f32; 3]) -> f32 {
    x.max()
}

fn scale(text: &str) -> f32 {
    text.parse().unwrap()
}

fn of_view(x: View<'_, f32, Rank1<3>>) -> f32 {
    x.sum()
}

fn size(value: &impl std::fmt::Debug) -> usize {
    size_of_val(value)
}

struct Filter {
    taps: array![f32; 3],
}

impl Filter {
    fn of(&self, x: &array![f32; 3]) -> f32 {
        (&self.taps * x).sum()
    }
}

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn operands(x: &array![f32; 10]) -> f32 {
        let mut y: array![f32; 10] = (x * 2.0).eval();
        let part: array![f32; 3] = y.slice(haversack::s![0..3]).to_owned();
        y += &array![1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0];
        y *= array![0.5, 0.25, 0.5, 0.25, 0.5, 0.25, 0.5, 0.25, 0.5, 0.25];
        let z: array![f32; 3] = (&part * array![1.0, -1.0, 1.0] + &array![part[[0]], 2.0, y.sum()]).eval();
        let w: array![f32; 3] = (array![3.0, 2.0, 1.0] - &z).eval();
        y.sum() + z.sum() * w.max() + (-array![1.0f32, 2.0]).sum()
    }

    #[budget]
    pub(crate) fn receivers(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x + 1.0).eval();
        let at = array![3_u32, 1, 2].argmax();
        let all = array![[1.0f32, 2.0], [3.0, 4.0]].t().row(1).sum();
        y[[at[0]]] + all + array![1.0f32, 2.0][[1]] + (array![4.0f32, 6.0]).mean()
    }

    #[budget]
    pub(crate) fn products(x: &array![f32; 4, 5]) -> f32 {
        let y: array![f32; 4] = x.dot(&array![1.0, 2.0, 3.0, 4.0, 5.0]).eval();
        let mut z: array![f32; 4] = (&y * 0.5).eval();
        z.assign(array![1.0, 0.0, 1.0, y[[3]]]);
        let w: array![f32; 4] = select(&array![true, false, true, true], &y, 0.0).eval();
        z.dot(&y) + w.sum()
    }

    #[budget]
    pub(crate) fn lent(x: &array![f32; 10], filter: &Filter) -> f32 {
        let y: array![f32; 10] = (x * x).eval();
        let most = largest(&array![1.0, y.sum(), 2.0]) + filter.of(&array![3.0, 2.0, y[[1]]]);
        let seen = of_view(array![1.0, 2.0, 3.0].view()) + size(&array![1_u8, 2]) as f32;
        most + seen + inner(&array![1.0, 2.0, 3.0], 2.0)
    }

    #[budget]
    pub(crate) fn inner(x: &array![f32; 3], by: f32) -> f32 {
        let y: array![f32; 3] = (x * by).eval();
        y.sum()
    }

    #[budget]
    pub(crate) fn of_any<const N: usize>(x: &array![f32; N]) -> f32 {
        let y: array![f32; N] = (x * 3.0).eval();
        y.max()
    }

    #[budget]
    pub(crate) fn generic(x: &array![f32; 3]) -> f32 {
        let y: array![f32; 3] = (x * 3.0).eval();
        of_any(&y) + of_any(&array![1.0, x.sum()]) + of_any(&array![y[[0]], 2.0, 3.0, 4.0])
    }

    #[budget]
    pub(crate) fn elements(x: &array![f32; 3]) -> f32 {
        // A planned call among the elements has its part of the workspace.
        let y: array![f32; 3] = array![inner(x, 2.0), scale("0.5"), if scale("1") > 2.0 { 1.0 } else { 3.0 }];
        (&y + &array![inner(&y, 0.5), x.max(), if y.min() > 0.0 { 1.0 } else { 2.0 }]).sum()
    }

    #[budget]
    pub(crate) fn loops(x: &array![f32; 10]) -> f32 {
        let mut y: array![f32; 10] = (x * 0.5).eval();
        let mut sum = 0.0;
        for weight in &array![0.5, 0.25, 2.0] {
            y *= *weight;
            sum += y.sum();
        }
        for weight in array![1.0, 2.0] {
            sum += weight;
        }
        let weighted = |at: usize| (&y * y[[at]]).sum() + (array![0.1f32, 0.2] * 2.0).sum();
        for (a, b) in y.iter().zip(&array![1.0, 2.0]) {
            sum += a * b;
        }
        sum + weighted(3)
    }

    #[budget]
    pub(crate) fn compared(x: &array![f32; 3]) -> bool {
        let y: array![f32; 3] = (x * 2.0).eval();
        assert_eq!(y, array![2.0, 4.0, 6.0]);
        assert_ne!(y, array![2.0, 4.0, 7.0], "{:?}", array![1, 2]);
        y == array![2.0, 4.0, 6.0]
    }
}

#[test]
fn lists_within_expressions() {
    let (x, m) = (signal(), table());
    let three = array![1.0, 2.0, 3.0];
    let filter = Filter { taps: array![0.5, 0.25, 2.0] };
    same! {
        operands(&x);
        receivers(&x);
        products(&m);
        lent(&x, &filter);
        inner(&three, 2.0);
        generic(&three);
        elements(&three);
        loops(&x);
        compared(&three);
    }
}
