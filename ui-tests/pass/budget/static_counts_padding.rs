use haversack::budget;
use std::sync::Mutex;

haversack::arrays! {
    #[budget(24 B)]
    static COUNTS: Mutex<Option<array!<u32; 3; Inline>>> = Mutex::new(None);
}

fn main() {
    drop(COUNTS.lock());
}
