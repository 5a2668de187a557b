use haversack::{Budget, array};
use typenum::U4096;

fn main() {
    let budget = Budget::<U4096>::new();
    let (a, budget) = budget.alloc::<array![f32; 30, 30]>();
    let budget = budget.free(a);
    let (b, budget) = budget.alloc::<array![u8; 1000]>();
    println!("{} {}", b.len(), budget.left());
    assert_eq!(budget.left(), 3096);
}
