use haversack::{Budget, array};
use typenum::U4096;

fn main() {
    let (a, _) = Budget::<U4096>::new().alloc::<array![u8; 2000]>();
    println!("{}", a.len());
}
