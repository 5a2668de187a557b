use haversack::{array, budgets};

type Weights = array![f32; 1000, 1000];

budgets! {
    pub MEMORY: 8 GiB; Weights, u64
}

const _: usize = MEMORY / 2;

fn main() {}
