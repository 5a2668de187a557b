//! Makes one test of each program in `pass/`: a module of `tests/neighbours.rs` whose `main` is a test.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=pass");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let mut modules = String::new();
    for group in sorted(Path::new("pass")) {
        let into = out.join(stem(&group));
        fs::create_dir_all(&into).expect("a folder in the target's");
        writeln!(modules, "mod {} {{", stem(&group)).expect("a string grows");
        for program in sorted(&group) {
            let source = fs::read_to_string(&program).expect("a program");
            let module = into.join(program.file_name().expect("a file"));
            fs::write(&module, as_test(&source)).expect("a file in the target's folder");
            writeln!(modules, "    #[path = {module:?}]\n    mod {};", stem(&program)).expect("a string grows");
        }
        modules.push_str("}\n");
    }
    fs::write(out.join("neighbours.rs"), modules).expect("a file in the target's folder");
}

/// Returns a program as the source of a module. A crate has one allocator, that of `tests/neighbours.rs`: a module has an ordinary
/// static instead. What is `pub` in a program cannot be reached from outside of a module.
fn as_test(program: &str) -> String {
    let module = program.replace("#[global_allocator]\n", "").replace("\nfn main()", "\n#[test]\nfn legal()");
    assert!(module.contains("fn legal()"), "a program without `fn main()`:\n{program}");
    format!("#![allow(unreachable_pub)]\n{module}")
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of programs");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|name| name.to_str()).expect("a name in UTF-8")
}
