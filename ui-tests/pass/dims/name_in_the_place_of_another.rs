use haversack::{array, dims};

dims! {
    pub Batch = 32;
    pub Hidden = 512;
    pub Groups = 32;
}

pub fn activate(_: &array![f32; Hidden]) {}

fn main() {
    activate(&<array![f32; Hidden]>::zeros());
}
