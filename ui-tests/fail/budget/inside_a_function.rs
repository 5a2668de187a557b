use haversack::{array, budget};

fn main() {
    #[budget(1 KiB)]
    struct Local {
        buffer: array![u8; 32, 33],
    }
    println!("{}", size_of::<Local>());
}
