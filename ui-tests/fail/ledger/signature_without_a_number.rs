use haversack::{FitsIn, array, dims};

dims! {
    Page = 4096;
    Samples = 3000;
}

fn upload<A: FitsIn<Page>>(_: &A) {}

fn main() {
    upload(&<array![u8; 3000]>::zeros());
    upload(&<array![u8; Samples]>::zeros());
}
