//! A type name has one meaning in a package.

use std::collections::BTreeMap;

use crate::Faults;
use crate::source::Source;

/// Names that stand in several files by design: sealed traits, and the words of a macro for the type that it declares.
const SHARED: [&str; 1] = ["Sealed"];

/// Files that stand in for another one without a feature, and so have the same names.
const STAND_INS: [&str; 1] = ["macros/src/planned/unprofiled.rs"];

pub(crate) fn check(sources: &[Source], faults: &mut Faults) {
    for package in ["core/src/", "plan/src/", "macros/src/"] {
        let mut homes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for source in sources.iter().filter(|source| is_of(source, package)) {
            for name in declared(&source.code) {
                let files = homes.entry(name).or_default();
                if !files.contains(&source.path.as_str()) {
                    files.push(&source.path);
                }
            }
        }
        for (name, files) in homes {
            if files.len() > 1 && !SHARED.contains(&name) {
                faults.push(format!("the name `{name}` means several things: {}", files.join(", ")));
            }
        }
    }
}

fn is_of(source: &Source, package: &str) -> bool {
    source.path.starts_with(package) && !STAND_INS.contains(&source.path.as_str())
}

/// Returns the names of the structs, enums and traits that a file declares at the left margin.
fn declared(code: &str) -> impl Iterator<Item = &str> {
    code.lines().filter_map(|line| {
        let rest = line.strip_prefix("pub(crate) ").or_else(|| line.strip_prefix("pub(super) ")).unwrap_or(line);
        let rest = rest.strip_prefix("pub ").unwrap_or(rest);
        let rest = rest.strip_prefix("unsafe ").unwrap_or(rest);
        let rest = ["struct ", "enum ", "trait "].iter().find_map(|keyword| rest.strip_prefix(keyword))?;
        let end = rest.find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(rest.len());
        Some(&rest[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn declarations_are_found() {
        let code = "pub(crate) struct A<T> {\nenum B;\n    struct C;\npub unsafe trait D: E {}\nlet f = trait_g;\n";
        assert!(declared(code).eq(["A", "B", "D"]));
    }
}
