use haversack::array;

pub trait Model {
    const WIDTH: usize;
}

pub struct Small;

impl Model for Small {
    const WIDTH: usize = 8;
}

pub type Row = array![f32; <Small as Model>::WIDTH];

fn main() {}
