use haversack::array;

/// A line of 121 operators is checked as fast as it is read.
fn main() {
    let (a, b, c) = (array![1.0, 2.0], array![3.0, 4.0], array![0.5, 0.25]);
    let sum = (&b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c)
        .eval();
    assert_eq!(sum, array![21.5, -39.0]);
}
