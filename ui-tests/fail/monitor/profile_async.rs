//! Between two polls other work runs on the thread.

#[haversack::monitor::profile]
async fn load(bytes: usize) -> Vec<u8> {
    vec![0; bytes]
}

fn main() {
    drop(load(100));
}
