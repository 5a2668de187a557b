use haversack::{Budget, array, dims};

dims! {
    Sram = 192 * 1024;
    Samples = 3000;
    Channels = 12;
}

fn main() {
    let budget = Budget::<Sram>::new();
    let (a, rest) = budget.alloc::<array![f32; Samples]>();
    let (b, _) = budget.alloc::<array![f32; Channels]>();
    println!("{} {} {}", a.len(), b.len(), rest.left());
}
