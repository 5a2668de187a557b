//! A method of a trait that has no body.

trait Load {
    #[haversack::monitor::profile]
    fn load(&self) -> Vec<u8>;
}

struct Zeros;

impl Load for Zeros {
    fn load(&self) -> Vec<u8> {
        vec![0; 100]
    }
}

fn main() {
    println!("{}", Zeros.load().len());
}
