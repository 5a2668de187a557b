use haversack::Footprint;

#[derive(Footprint)]
pub enum Word {
    Whole(u32),
    Bytes([u8; 4]),
}

fn main() {}
