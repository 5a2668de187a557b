use haversack::math;

fn main() {
    assert!(math::exp(2.0) > 7.389);
}
