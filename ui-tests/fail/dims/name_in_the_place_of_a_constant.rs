use haversack::{array, dims};

dims! {
    pub Batch = 32;
    pub Hidden = 512;
    pub Groups = 32;
}

pub fn activate(_: &array![f32; 32]) {}

fn main() {
    activate(&<array![f32; Batch]>::zeros());
}
