//! Promise: what does not fit a rank, or is no share of the whole, does not compile, and one sentence says why. Each case has its legal
//! neighbour, which compiles.

#[test]
fn refused() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("fail/*.rs");
    // They let `cargo build` run: shares and halos are checked at build time.
    cases.pass("pass/*.rs");
}
