//! Every refused program has its message and its legal neighbour, and no message shows machinery.

use std::fs;
use std::path::Path;

use crate::Faults;
use crate::source::{Source, paths};

/// Words of the machinery that no message shows.
const MACHINERY: [&str; 3] = ["UInt<", "UTerm", "private::"];

pub(crate) fn check(sources: &[Source], faults: &mut Faults) {
    let folders = ["ui-tests/fail/", "ui-tests/build/", "mpi/ui-tests/fail/"];
    let refused = |path: &str| folders.iter().any(|folder| path.starts_with(folder));
    for Source { path, .. } in sources.iter().filter(|source| refused(&source.path)) {
        if !Path::new(path).with_extension("stderr").exists() {
            faults.push(format!("{path} has no .stderr"));
        }
        let neighbour = path.replacen("/fail/", "/pass/", 1).replacen("/build/", "/pass/", 1);
        if !Path::new(&neighbour).exists() {
            faults.push(format!("{path} has no legal neighbour {neighbour}"));
        }
    }
    for message in ["ui-tests/*.stderr", "mpi/ui-tests/*.stderr"].into_iter().flat_map(paths) {
        if !Path::new(&message).with_extension("rs").exists() {
            faults.push(format!("{message} belongs to no test"));
        }
        let text = fs::read_to_string(&message).unwrap_or_default();
        if MACHINERY.iter().any(|word| text.contains(word)) {
            faults.push(format!("{message} shows machinery to the user"));
        }
    }
}
