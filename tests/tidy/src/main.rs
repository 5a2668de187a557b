//! Checks what no compiler checks, of the files that git knows. Prints each fault, and ends with 1 if there is one.
//!
//! | module | checks that |
//! | --- | --- |
//! | [`size`] | files are short |
//! | [`order`] | modules use modules before them, and files form no circle |
//! | [`unsafe_code`] | unsafe code stands in the files that are meant for it |
//! | [`names`] | a type name has one meaning in a package |
//! | [`words`] | comments begin with a verb or a noun, docs of functions with a verb, code examples fit a page, nothing is left for later |
//! | [`ui`] | every refused program has its message and its legal neighbour |
//! | [`links`] | links between pages lead somewhere |

mod imports;
mod links;
mod names;
mod order;
mod size;
mod source;
mod ui;
mod unsafe_code;
mod words;

use source::Source;

/// Faults, one a line: a file, and the rule that it breaks.
type Faults = Vec<String>;

fn main() {
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).expect("the root of the repository");
    let sources = source::rust();
    let checks: [fn(&[Source], &mut Faults); 7] =
        [size::check, order::check, unsafe_code::check, names::check, words::check, ui::check, links::check];
    let mut faults = Faults::new();
    for check in checks {
        check(&sources, &mut faults);
    }
    for fault in &faults {
        println!("tidy: {fault}");
    }
    println!("tidy: {} files, {} faults", sources.len(), faults.len());
    std::process::exit(i32::from(!faults.is_empty()));
}
