use haversack::Footprint;

#[derive(Footprint)]
pub struct Labelled {
    pub name: [u8; 16],
}

fn main() {}
