use haversack::{Budget, array, dims};

dims! {
    Sram = 192 * 1024;
    Samples = 3000;
    Channels = 12;
}

fn main() {
    let budget = Budget::<Sram>::new();
    let (a, budget) = budget.alloc::<array![f32; Samples, Channels]>();
    println!("{}", a.len());
    let budget = budget.free(a);
    println!("{}", budget.left());
}
