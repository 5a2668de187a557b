//! Runs the programs of `fail`, `build` and `narrow`.

use trybuild::TestCases;

/// Without a case that must pass, trybuild runs `cargo check`: what is refused here is refused in the editor.
#[test]
fn refused_by_cargo_check() {
    TestCases::new().compile_fail("fail/*/*.rs");
}

/// With one, it runs `cargo build`. The other programs of `pass` are tests of `neighbours.rs`.
#[test]
fn refused_by_cargo_build() {
    let cases = TestCases::new();
    cases.pass("pass/monitor/counted_twice.rs");
    cases.compile_fail("build/*/*.rs");
    if cfg!(target_pointer_width = "64") {
        cases.pass("narrow/*/*.rs");
    }
}

/// `scripts/targets.sh` runs these on such a target.
#[cfg(target_pointer_width = "32")]
mod narrow {
    use super::*;

    #[test]
    fn refused_by_cargo_check() {
        TestCases::new().compile_fail("narrow/check/*.rs");
    }

    #[test]
    fn refused_by_cargo_build() {
        let cases = TestCases::new();
        cases.pass("narrow/legal.rs");
        cases.compile_fail("narrow/build/*.rs");
    }
}
