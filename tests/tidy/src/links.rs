//! Links of pages to files of the repository lead somewhere.

use std::fs;
use std::path::Path;

use crate::Faults;
use crate::source::{Source, paths};

pub(crate) fn check(_: &[Source], faults: &mut Faults) {
    for page in paths("*.md") {
        let text = fs::read_to_string(&page).unwrap_or_default();
        let folder = Path::new(&page).parent().unwrap_or(Path::new(""));
        for target in targets(&text) {
            if !folder.join(target).exists() {
                faults.push(format!("{page} links to {target}, which does not exist"));
            }
        }
    }
}

/// Returns the targets of links that are files.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| {
        let target = &rest[..rest.find([')', '#', ' '])?];
        (target.contains(['.', '/']) && !target.contains(':')).then_some(target)
    })
}

#[cfg(test)]
mod tests {
    use super::targets;

    #[test]
    fn files_are_targets_and_addresses_are_not() {
        let text = "[a](b.md#c) [d](https://e.f) [g](#h) [`i`](crate::i) [j](../k/)";
        assert!(targets(text).eq(["b.md", "../k/"]));
    }
}
