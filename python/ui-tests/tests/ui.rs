//! Promise: what cannot be given to Python is refused with a sentence. Each case has its legal neighbour in `python/tests/signals`.

#[test]
fn refused() {
    trybuild::TestCases::new().compile_fail("fail/*.rs");
}
