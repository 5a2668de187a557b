const STARS: usize = 4_000_000_000;

haversack::arrays! {
    pub struct Universe {
        pub stars: array!<f64; STARS, STARS>,
        pub age: u64,
    }
}

fn main() {}
