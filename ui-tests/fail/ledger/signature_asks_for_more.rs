use haversack::{Budget, array, dims};

dims! {
    pub Sram = 64 * 1024;
    pub Frame = 3000;
}

pub fn step(_: Budget<Frame>) {}

fn main() {
    let (a, budget) = Budget::<Sram>::new().alloc::<array![u8; Frame, 21]>();
    println!("{}", a.len());
    step(budget.limited());
}
