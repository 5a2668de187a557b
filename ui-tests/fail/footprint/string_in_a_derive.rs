use haversack::Footprint;

#[derive(Footprint)]
pub struct Labelled {
    pub name: String,
}

fn main() {}
