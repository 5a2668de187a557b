use haversack::{Budget, array, dims};

dims! {
    pub Memory = 5_368_709_120;
}

fn main() {
    let (_weights, budget) = Budget::<Memory>::new().alloc::<array![f32; 10, 16]>();
    assert_eq!(budget.left(), 5_368_708_480);
}
