use haversack::Footprint;

#[derive(Footprint)]
pub union Word {
    pub whole: u32,
    pub bytes: [u8; 4],
}

fn main() {}
