use haversack::Footprint;

#[derive(Footprint)]
pub struct Cache {
    pub entries: Vec<f32>,
    pub count: u32,
}

fn main() {}
