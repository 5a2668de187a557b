use haversack::monitor::DeepSize;

#[derive(DeepSize)]
pub enum Word {
    Number(u32),
    Bytes([u8; 4]),
}

fn main() {}
