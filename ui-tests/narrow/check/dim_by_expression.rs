use haversack::{array, dims};

const GIB: usize = 1 << 30;

dims! {
    pub Long = 5 * GIB;
}

fn main() {
    let _: Option<&array![u8; { 5 * GIB }]> = None;
}
