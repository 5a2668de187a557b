//! Generic functions: over lengths, dims and dtypes.

use haversack::{Dim, Floating, View, array, budget, dims};
use haversack_unplanned::twice;

use crate::{agreement, counting, signal, table};

dims! {
    /// Rows.
    Rows = 4;
    /// Columns.
    Columns = 5;
}

pub(crate) struct Linear<I: Dim, O: Dim> {
    weights: array![f32; type I, type O],
}

pub(crate) struct Net {
    first: Linear<Columns, Columns>,
    more: [Linear<Columns, Columns>; 2],
}

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn over_lengths<const N: usize>(x: &array![f32; N]) -> f32 {
        let y: array![f32; N] = (x * 2.0).eval();
        let z: array![f32; N] = (&y + x).eval();
        y.sum() + z.max()
    }

    #[budget]
    pub(crate) fn over_dims<R: Dim, C: Dim>(x: &array![f32; type R, type C]) -> f32 {
        let turned: array![f32; type C, type R] = x.t().to_owned();
        let product: array![f32; type R, type R] = x.dot(&turned).eval();
        product.sum()
    }

    #[budget]
    pub(crate) fn over_dtypes<T: Floating, N: Dim>(x: View<'_, T, (N,)>, scale: T) -> T {
        let y: array![T; type N] = (x * scale).eval();
        y.max()
    }

    #[budget]
    pub(crate) fn with_a_clause<const N: usize, F>(x: &array![f32; N], f: F) -> f32
    where
        F: Fn(f32) -> f32 + Send + Sync,
    {
        let y: array![f32; N] = x.map(f).eval();
        y.sum()
    }

    #[budget]
    pub(crate) fn of_named_dims(x: &array![f32; Rows, Columns]) -> f32 {
        let y: array![f32; Rows, Columns] = (x * 2.0).eval();
        let sums: array![f32; Columns] = y.sum_axis(haversack::Axis::<0>).eval();
        sums.max()
    }

    #[budget]
    pub(crate) fn with_a_lifetime<'a>(x: &'a array![f32; 10], _: &str) -> &'a f32 {
        let y: array![f32; 10] = (x * x).eval();
        &x[y.argmax()]
    }

    #[budget]
    pub(crate) fn calls_a_generic_one<const N: usize>(x: &array![f32; N]) -> f32 {
        let y: array![f32; N] = (x * 2.0).eval();
        over_lengths(&y) + over_lengths::<N>(x)
    }

    #[budget]
    pub(crate) fn forward<B: Dim, I: Dim, O: Dim>(
        w: &array![f32; type I, type O],
        x: &array![f32; type B, type I],
        scale: f32,
    ) -> array![f32; type B, type O] {
        let scaled: array![f32; type B, type I] = (x * scale).eval();
        let y: array![f32; type B, type O] = scaled.dot(w).eval();
        y
    }

    #[budget]
    pub(crate) fn loss<B: Dim, O: Dim>(y: &array![f32; type B, type O], scale: f32) -> f32 {
        let square: array![f32; type B, type O] = (y * y).eval();
        square.sum() * scale
    }

    #[budget]
    pub(crate) fn calls_with_inferred_dims(x: &array![f32; Rows, Columns], at: f32) -> f32 {
        let w: array![f32; Columns, 3] = <array![f32; Columns, 3]>::from_fn(|[i, j]| (i + 2 * j) as f32);
        let scale = at + 1.0;
        let y: array![f32; Rows, 3] = forward(&w, x, scale);
        let total = loss(&y, scale) + loss(x, 0.5);
        total * loss(&w, total.sqrt())
    }

    #[budget]
    pub(crate) fn generic_calls_generic<B: Dim, I: Dim>(x: &array![f32; type B, type I]) -> f32 {
        let w: array![f32; type I, 2] = <array![f32; type I, 2]>::ones();
        let y: array![f32; type B, 2] = forward(&w, x, 0.5);
        let z: array![f32; type B, 2] = forward(&w, x, loss(&y, 1.0));
        loss(&y, loss(&z, 2.0))
    }

    #[budget]
    pub(crate) fn calls_with_parts_of_variables(net: &Net, x: &array![f32; Rows, Columns]) -> f32 {
        let first = &net.first;
        let mut y: array![f32; Rows, Columns] = forward(&first.weights, x, 0.5);
        for layer in &net.more {
            let z: array![f32; Rows, Columns] = forward(&layer.weights, &y, 0.25);
            y.assign(&z);
        }
        let last = &net.more[1].weights;
        let scale = loss(last, 0.5) + loss(&first.weights, 1.0);
        scale * loss(&y, 1.0)
    }

    #[budget]
    pub(crate) fn calls_with_views(x: &array![f32; Rows, Columns]) -> f32 {
        let sums: array![f32; Columns] = x.sum_axis(haversack::Axis::<0>).eval();
        over_dtypes(sums.view(), 0.5)
    }
}

#[test]
fn generics() {
    let (x, t) = (signal(), table());
    let named = <array![f32; Rows, Columns]>::from_fn(|[i, j]| t[[i, j]]);
    agreement::agree!(over_lengths::<10>(&x));
    agreement::agree!(over_dims::<Rows, Columns>(&named));
    agreement::agree!(over_dtypes::<f32, Columns>(named.row(1), 0.5));
    let f: fn(f32) -> f32 = f32::abs;
    assert_eq!(planned::with_a_clause(&x, f), plain::with_a_clause(&x, f));
    agreement::agree!(of_named_dims(&named));
    agreement::agree!(calls_with_inferred_dims(&named, 0.25));
    agreement::agree!(generic_calls_generic::<Rows, Columns>(&named));
    agreement::agree!(calls_with_views(&named));
    let linear = |shift: usize| Linear {
        weights: <array![f32; Columns, Columns]>::from_fn(|[i, j]| ((i * 3 + j + shift) % 7) as f32 - 3.0),
    };
    let net = Net { first: linear(1), more: [linear(2), linear(3)] };
    agreement::agree!(calls_with_parts_of_variables(&net, &named));
    agreement::agree!(with_a_lifetime(&x, "another"));
    agreement::agree!(calls_a_generic_one::<10>(&x));
}
