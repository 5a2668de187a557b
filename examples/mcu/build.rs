//! Firmware begins by itself: without the start files of the host's C library, of which it takes `memcpy` and `memset`. (For a
//! device, Rust brings these.)

fn main() {
    if std::env::var_os("CARGO_FEATURE_HOST").is_none() {
        println!("cargo::rustc-link-arg-bin=firmware=-nostartfiles");
        println!("cargo::rustc-link-arg-bin=firmware=-lc");
    }
}
