use haversack::dims;

dims! {
    pub Long = 5_000_000_000;
}

fn main() {}
