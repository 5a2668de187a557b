//! A classifier that learns: layers that are generic over named dims, a planned step, and a planned forward pass with inferred dims.

use haversack::prelude::*;

dims! {
    pub Batch = 16;
    pub Inputs = 4;
    pub Hidden = 8;
    pub Classes = 3;
}

/// A layer: `y = x * weights + bias`.
#[derive(Clone, Debug, PartialEq, Default)]
struct Linear<I: Dim, O: Dim> {
    weights: Array<f32, (I, O)>,
    bias: Array<f32, (O,)>,
}

impl<I: Dim, O: Dim> Linear<I, O> {
    /// Makes a layer of small, different weights.
    fn new(seed: usize) -> Self {
        let weight = |[i, j]: [usize; 2]| ((i * 7 + j * 13 + seed) % 11) as f32 / 11.0 - 0.45;
        Linear { weights: Array::from_fn(weight), bias: Array::zeros() }
    }
}

/// The arrays of a network.
#[derive(Clone, Debug, PartialEq)]
struct Network {
    first: Linear<Inputs, Hidden>,
    second: Linear<Hidden, Classes>,
}

/// Applies a layer.
#[budget]
fn forward<B: Dim, I: Dim, O: Dim>(
    x: &array![f32; type B, type I],
    weights: &array![f32; type I, type O],
    bias: &array![f32; type O],
) -> array![f32; type B, type O] {
    let mut y: array![f32; type B, type O] = x.dot(weights).eval();
    for mut row in y.rows_mut() {
        row += bias;
    }
    y
}

/// Computes the loss of a batch, and learns from it.
#[budget(4 KiB)]
fn step(network: &mut Network, x: &array![f32; Batch, Inputs], labels: &array![f32; Batch, Classes], rate: f32) -> f32 {
    let hidden: array![f32; Batch, Hidden] = forward(x, &network.first.weights, &network.first.bias);
    let active: array![f32; Batch, Hidden] = hidden.maximum(0.0).eval();
    let scores: array![f32; Batch, Classes] = forward(&active, &network.second.weights, &network.second.bias);
    let difference: array![f32; Batch, Classes] = (scores - labels).eval();
    let loss = difference.expr().square().mean();

    let back: array![f32; Batch, Hidden] = difference.dot(network.second.weights.t()).eval();
    let back: array![f32; Batch, Hidden] = select_positive(&active, back.view());
    let scale = rate / Batch::SIZE as f32;
    let gradient: array![f32; Hidden, Classes] = active.t().dot(&difference).eval();
    network.second.weights -= &gradient * scale;
    let gradient: array![f32; Inputs, Hidden] = x.t().dot(&back).eval();
    network.first.weights -= &gradient * scale;
    let sums: array![f32; Classes] = difference.sum_axis(Axis::<0>).eval();
    network.second.bias -= &sums * scale;
    let sums: array![f32; Hidden] = back.sum_axis(Axis::<0>).eval();
    network.first.bias -= &sums * scale;
    loss
}

/// Selects the elements of `x` where `active` is positive, and 0 elsewhere.
#[budget]
fn select_positive<B: Dim, N: Dim>(
    active: &array![f32; type B, type N],
    x: View<'_, f32, (B, N)>,
) -> array![f32; type B, type N] {
    let chosen: array![f32; type B, type N] = haversack::expr::select(active.greater(0.0), x, 0.0).eval();
    chosen
}

#[test]
fn the_network_learns() {
    let x = Array::<f32, (Batch, Inputs)>::from_fn(|[i, j]| if i % 4 == j { 1.0 } else { 0.0 });
    let labels = Array::<f32, (Batch, Classes)>::from_fn(|[i, j]| if (i % 4) % 3 == j { 1.0 } else { 0.0 });
    let mut network = Network { first: Linear::new(1), second: Linear::new(5) };
    let untrained = network.clone();
    let before = step(&mut network, &x, &labels, 0.0);
    assert_eq!(network, untrained);
    let mut after = before;
    for _ in 0..400 {
        after = step(&mut network, &x, &labels, 0.5);
    }
    assert!(after < before / 100.0, "{before} {after}");
}
