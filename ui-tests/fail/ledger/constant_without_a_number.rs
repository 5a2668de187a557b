use haversack::{Budget, array, number};

fn main() {
    let (a, budget) = Budget::<number![64 * 1024]>::new().alloc::<array![f32; 3000]>();
    println!("{} {}", a.len(), budget.left());
}
