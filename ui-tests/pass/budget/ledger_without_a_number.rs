use haversack::{Budget, array};
use typenum::{Prod, U2, U1000, U4096};

fn main() {
    let (a, _) = Budget::<U4096>::new().alloc::<array![u8; type Prod<U1000, U2>]>();
    println!("{}", a.len());
}
