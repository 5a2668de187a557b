//! A budget carried as a value: it gives, takes back, and cannot be spent twice.

use haversack::typenum::{U1, U100, U4096};
use haversack::{Budget, array};
use static_assertions::assert_not_impl_any;

assert_not_impl_any!(Budget<U1>: Copy, Clone);

#[test]
fn what_is_allocated_is_subtracted_and_what_is_freed_is_added() {
    let budget = Budget::<U4096>::new();
    let (mut a, budget) = budget.alloc::<array![f32; 10, 100]>();
    a[[9, 99]] = 1.0;
    assert_eq!(budget.left(), 96);
    let (b, budget) = budget.pack(<array![u8; 96]>::ones());
    assert_eq!(budget.left(), 0);
    let budget = budget.free(a).free(b);
    assert_eq!(budget.left(), 4096);
    let (c, budget) = budget.alloc::<array![u8; type U100, 2]>();
    assert_eq!((c.len(), budget.left()), (200, 3896));
}
