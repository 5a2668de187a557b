use haversack::array;

/// The last operand of 121 has another length.
fn main() {
    let (a, b, c) = (array![1.0, 2.0], array![3.0, 4.0], array![0.5, 0.25]);
    let d = array![1.0, 2.0, 3.0];
    let sum = (&b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c
            - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &c - &a + &b * &d)
        .eval();
    println!("{sum}");
}
