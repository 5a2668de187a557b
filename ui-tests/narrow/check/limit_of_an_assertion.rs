use haversack::array;
use haversack::monitor::assert_peak;

fn work() {
    assert_peak!(<= 5 GiB, { <array![u8; 10]>::zeros() });
}

fn main() {
    let _: fn() = work;
}
