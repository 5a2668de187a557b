//! Runs the programs of `fail`, `build` and `pass`.

use trybuild::TestCases;

/// Without a case that must pass, trybuild runs `cargo check`: what is refused here is refused in the editor.
#[test]
fn refused_by_cargo_check() {
    TestCases::new().compile_fail("fail/*/*.rs");
}

/// With one, it runs `cargo build`.
#[test]
fn refused_by_cargo_build_and_legal_neighbours() {
    let cases = TestCases::new();
    cases.pass("pass/*/*.rs");
    cases.compile_fail("build/*/*.rs");
}
