//! Code that is generic over the dtype reads as code of one dtype: no bound but `Floating` or `Real`, no conversion.

use haversack::dtype::Real;
use haversack::prelude::*;

/// Returns the elements with mean 0 and standard deviation 1.
fn normalise<T: Real, N: Dim>(x: View<T, (N,)>) -> array![T; type N] {
    let mean = x.mean();
    let std = x.std();
    ((x - mean) / (std + T::epsilon())).eval()
}

/// A Kalman filter of `N` states and one measured number.
struct Kalman<T: Real, N: Dim> {
    transition: array![T; type N, type N],
    process_noise: array![T; type N, type N],
    measured: array![T; type N],
    measurement_noise: T,
    state: array![T; type N],
    covariance: array![T; type N, type N],
}

impl<T: Real, N: Dim> Kalman<T, N> {
    fn predict(&mut self) {
        self.state = self.transition.dot(&self.state).eval();
        let moved = self.transition.dot(&self.covariance).eval();
        self.covariance.assign(moved.dot(self.transition.t()));
        self.covariance += &self.process_noise;
    }

    /// Takes a measurement in. Returns how far it was from the expected one, in standard deviations.
    fn update(&mut self, measurement: T) -> T {
        let innovation = measurement - self.measured.dot(&self.state);
        let cross = self.covariance.dot(&self.measured).eval();
        let variance = self.measured.dot(&cross) + self.measurement_noise;
        let gain = (&cross / variance).eval();
        self.state += &gain * innovation;
        let correction = gain.outer(&cross).eval();
        self.covariance -= &correction;
        innovation.abs() / variance.sqrt()
    }

    /// Returns the largest entry of the covariance that its transpose does not have.
    fn asymmetry(&self) -> T {
        (&self.covariance - self.covariance.t()).abs().max()
    }
}

/// Follows something that moves by 0.5 in each step.
fn followed<T: Real>() -> Kalman<T, Const<2>> {
    let (zero, one) = (T::zero(), T::one());
    let mut filter = Kalman {
        transition: array![[one, one], [zero, one]],
        process_noise: (<array![T; 2, 2]>::eye() * T::constant(1e-6)).eval(),
        measured: array![one, zero],
        measurement_noise: T::constant(0.01),
        state: Array::zeros(),
        covariance: Array::eye(),
    };
    for step in 1..=50 {
        filter.predict();
        let noise = (T::constant(f64::from(step)) * T::PI() / T::constant(3.0)).sin() * T::constant(0.05);
        let distance = filter.update(T::constant(0.5 * f64::from(step)) + noise);
        assert!(distance < T::constant(6.0), "step {step}: {distance}");
    }
    filter
}

/// Computes the logistic function of each element, of any shape.
fn logistic<T: Real, S: Shape>(x: &Array<T, S>) -> Array<T, S> {
    ((-x).exp() + T::one()).recip().eval()
}

/// Returns the numbers with the largest magnitude 1; negated if that is below 0.
fn scaled<T: Floating, S: Shape>(mut x: Array<T, S>) -> Array<T, S> {
    let (low, high) = (x.min(), x.max());
    let largest = if -low > high { low } else { high };
    if largest != T::zero() && largest.is_finite() {
        x /= largest;
    }
    x
}

/// Returns the index of the element nearest to the mean.
fn nearest_to_the_mean<T: Floating, N: Dim>(x: View<T, (N,)>) -> usize {
    let mean = x.sum() / T::constant(N::SIZE as f64);
    let [index] = (x - mean).abs().argmin();
    index
}

#[test]
fn vectors_are_normalised_in_both_dtypes() {
    let (single, double) = (normalise(array![1.0f32, 3.0].view()), normalise(array![1.0f64, 2.0, 3.0].view()));
    assert!((&single - &array![-1.0, 1.0]).abs().max() < 1e-6);
    assert!(double.mean().abs() < 1e-15 && (double.std() - 1.0).abs() < 1e-12);
}

#[test]
fn a_kalman_filter_follows_in_both_dtypes() {
    let (single, double) = (followed::<f32>(), followed::<f64>());
    assert!((double.state[0] - 25.0).abs() < 0.05 && (double.state[1] - 0.5).abs() < 0.01, "{}", double.state);
    assert!((&double.state - &single.state.cast::<f64>()).abs().max() < 1e-3);
    assert!(double.asymmetry() < 1e-12 && single.asymmetry() < 1e-5);
    assert!(double.covariance.trace() < 0.01);
}

#[test]
fn functions_of_elements_need_no_bound_but_real() {
    assert_eq!(logistic(&array![[0.0f32, 0.0]]), array![[0.5, 0.5]]);
    assert!((logistic(&array![1.0f64])[0] - 0.731_058_578_630_004_9).abs() < 1e-15);
    assert_eq!(scaled(array![-4.0f32, 2.0]), array![1.0, -0.5]);
    assert_eq!(scaled(array![[0.0f64], [5.0]]), array![[0.0], [1.0]]);
    assert_eq!(nearest_to_the_mean(array![0.0f32, 4.0, 9.0].view()), 1);
    let as_f64: f64 = Floating::constant(0.25f32.into());
    assert_eq!(as_f64, 0.25);
}
