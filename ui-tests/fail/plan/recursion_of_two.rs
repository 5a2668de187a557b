use haversack::budget;

#[budget]
fn even(n: usize) -> bool {
    n == 0 || odd(n - 1)
}

#[budget]
fn odd(n: usize) -> bool {
    n != 0 && even(n - 1)
}

fn main() {}
