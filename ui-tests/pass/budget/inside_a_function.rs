use haversack::{array, budget};

fn main() {
    #[budget(1 KiB)]
    struct Local {
        buffer: array![u8; 32, 32],
    }
    println!("{}", size_of::<Local>());
    println!("{}", Local { buffer: Default::default() }.buffer.len());
}
