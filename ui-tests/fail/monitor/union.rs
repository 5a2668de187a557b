use haversack::monitor::DeepSize;

#[derive(DeepSize)]
pub union Word {
    pub number: u32,
    pub bytes: [u8; 4],
}

fn main() {}
