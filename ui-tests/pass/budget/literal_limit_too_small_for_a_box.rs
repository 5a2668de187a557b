use haversack::budget;

#[budget(2 KiB)]
pub struct Scratch {
    pub bytes: Box<[u8; 2048]>,
}

fn main() {}
