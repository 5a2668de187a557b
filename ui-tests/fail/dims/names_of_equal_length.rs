use haversack::{array, dims};

dims! {
    pub Batch = 32;
    pub Hidden = 512;
    pub Groups = 32;
}

fn main() {
    let a = <array![f32; Batch, Hidden]>::zeros();
    let b: array![f32; Groups, Hidden] = a;
    drop(b);
}
