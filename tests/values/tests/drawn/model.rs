//! Reductions computed in the simplest way, and the distance from them that a sum of floats may have.
#![allow(dead_code, reason = "each test asks for what it needs")]

/// Returns the sum with an error of about two roundings (A. Neumaier, 1974).
pub(crate) fn sum(elements: impl IntoIterator<Item = f64>) -> f64 {
    let (mut sum, mut rest) = (0.0f64, 0.0f64);
    for x in elements {
        let next = sum + x;
        rest += if sum.abs() >= x.abs() { (sum - next) + x } else { (x - next) + sum };
        sum = next;
    }
    sum + rest
}

/// Numbers to reduce, with the expected results and the distance from them that floats of `epsilon` may have after `roundings` of
/// any one element.
pub(crate) struct Model<'e> {
    pub(crate) elements: &'e [f64],
    pub(crate) epsilon: f64,
    pub(crate) roundings: f64,
}

impl Model<'_> {
    pub(crate) fn len(&self) -> f64 {
        self.elements.len() as f64
    }

    fn mean_value(&self) -> f64 {
        sum(self.elements.iter().copied()) / self.len()
    }

    #[track_caller]
    fn close(&self, what: &str, found: f64, expected: f64, bound: f64) {
        // The model rounds, too.
        let bound = bound + 4.0 * f64::EPSILON * expected.abs();
        let distance = (found - expected).abs();
        assert!(distance <= bound, "{what} of {}: {found}, expected {expected} to {bound}", self.len());
    }

    /// Returns the largest error of a sum: the roundings of one element, for each of them.
    fn sum_bound(&self) -> f64 {
        self.roundings * self.epsilon * sum(self.elements.iter().map(|x| x.abs()))
    }

    fn mean_bound(&self) -> f64 {
        self.sum_bound() / self.len() + self.epsilon * self.mean_value().abs()
    }

    #[track_caller]
    pub(crate) fn sum(&self, found: f64) {
        self.close("sum", found, sum(self.elements.iter().copied()), self.sum_bound());
    }

    #[track_caller]
    pub(crate) fn mean(&self, found: f64) {
        self.close("mean", found, self.mean_value(), self.mean_bound());
    }

    /// Checks the variance. The mean is wrong by its bound, which adds its square; squares and differences round thrice.
    #[track_caller]
    pub(crate) fn var(&self, ddof: f64, found: f64) {
        let mean = self.mean_value();
        let squares = sum(self.elements.iter().map(|x| (x - mean) * (x - mean)));
        let left = self.len() - ddof;
        let bound = (self.roundings + 4.0) * self.epsilon * squares + 2.0 * self.len() * self.mean_bound().powi(2);
        self.close("var", found, squares / left, bound / left);
    }

    #[track_caller]
    pub(crate) fn std(&self, found: f64) {
        self.var(0.0, found * found);
    }

    #[track_caller]
    pub(crate) fn norm(&self, found: f64) {
        let expected = sum(self.elements.iter().map(|x| x * x)).sqrt();
        self.close("norm", found, expected, (self.roundings / 2.0 + 2.0) * self.epsilon * expected);
    }

    /// Checks the product. Each multiplication rounds once, in any order.
    #[track_caller]
    pub(crate) fn prod(&self, found: f64) {
        let expected = self.elements.iter().product::<f64>();
        let bound = self.len() * (self.epsilon + f64::EPSILON) * expected.abs();
        self.close("prod", found, expected, bound);
    }
}
