//! The implementation has one.

trait Load {
    fn load(&self) -> Vec<u8>;
}

struct Zeros;

impl Load for Zeros {
    #[haversack::monitor::profile]
    fn load(&self) -> Vec<u8> {
        vec![0; 100]
    }
}

fn main() {
    println!("{}", Zeros.load().len());
}
