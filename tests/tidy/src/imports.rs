//! The modules that a file uses, as paths from the root of its package.

use std::collections::{BTreeMap, BTreeSet};

/// A module, as the names on its path: `["expr", "reduce"]`. The root of the package has none.
pub(crate) type Module = Vec<String>;

/// The files of a package, and the modules that each of them uses.
pub(crate) type Graph = BTreeMap<Module, BTreeSet<Module>>;

/// Makes the graph of a package from the code of its modules.
pub(crate) fn graph(modules: &BTreeMap<Module, &str>) -> Graph {
    let uses = |(module, code): (&Module, &&str)| {
        let used = paths(code).into_iter().filter_map(|path| resolve(module, &path, modules));
        (module.clone(), used.filter(|used| used != module).collect())
    };
    modules.iter().map(uses).collect()
}

/// Finds the file that a path of `module` leads to. Paths of other crates lead to none.
fn resolve(module: &Module, path: &[String], modules: &BTreeMap<Module, &str>) -> Option<Module> {
    let (mut at, rest) = match path.first()?.as_str() {
        "crate" => (Module::new(), &path[1..]),
        "self" => (module.clone(), &path[1..]),
        "super" => {
            let up = path.iter().take_while(|name| *name == "super").count();
            (module[..module.len().checked_sub(up)?].to_vec(), &path[up..])
        }
        first => {
            let mut child = module.clone();
            child.push(first.to_owned());
            modules.get(&child)?;
            (module.clone(), path)
        }
    };
    for name in rest {
        at.push(name.clone());
        if !modules.contains_key(&at) {
            at.pop();
            break;
        }
    }
    Some(at)
}

/// Returns the paths in `use` declarations, and those in code that begin with `crate`, `self`, `super` or a lower-case name.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = String::new();
    let mut statements = code;
    while let Some(at) = find_use(statements) {
        let (before, from) = statements.split_at(at);
        rest.push_str(before);
        let end = from.find(';').unwrap_or(from.len());
        expand(&mut Vec::new(), from["use ".len()..end].trim(), &mut found);
        statements = &from[end..];
    }
    rest.push_str(statements);
    found.extend(in_code(&rest));
    found
}

/// Finds the next `use` that begins a declaration.
fn find_use(code: &str) -> Option<usize> {
    code.match_indices("use ").map(|(at, _)| at).find(|&at| {
        let line = code[..at].rsplit('\n').next().unwrap_or_default().trim();
        line.is_empty() || (line.starts_with("pub") && !line.contains(['=', '{', ';']))
    })
}

/// Adds each path of the use tree `tree` behind `prefix`.
fn expand(prefix: &mut Vec<String>, tree: &str, found: &mut Vec<Vec<String>>) {
    let depth = prefix.len();
    match tree.split_once('{') {
        Some((path, group)) => {
            prefix.extend(names(path));
            for item in items(group.trim_end().trim_end_matches('}')) {
                expand(prefix, item, found);
            }
        }
        None => {
            prefix.extend(names(tree.split(" as ").next().unwrap_or(tree)));
            found.push(prefix.clone());
        }
    }
    prefix.truncate(depth);
}

fn names(path: &str) -> impl Iterator<Item = String> {
    path.split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned)
}

/// Splits the items of a group at the commas that are not within another group.
fn items(group: &str) -> Vec<&str> {
    let (mut items, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(group[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(group[start..].trim());
    items.retain(|item| !item.is_empty());
    items
}

/// Returns the paths that are written out in code.
fn in_code(code: &str) -> Vec<Vec<String>> {
    let is_of_path = |character: char| character.is_alphanumeric() || character == '_' || character == ':';
    let words = code.split(|character| !is_of_path(character)).filter(|word| word.contains("::"));
    words.filter(|word| !word.starts_with(':')).map(|word| names(word).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(path: &str) -> Module {
        names(path).collect()
    }

    #[test]
    fn uses_are_found_in_every_form() {
        let code = "use super::{a::B, c};\npub(crate) use crate::d::{self, E as F};\nfn f() { g::h(); super::i::J }\n";
        let all = BTreeMap::from([
            (module("m"), ""),
            (module("m::n"), code),
            (module("m::a"), ""),
            (module("m::c"), ""),
            (module("m::n::g"), ""),
            (module("m::i"), ""),
            (module("d"), ""),
        ]);
        let used = &graph(&all)[&module("m::n")];
        let expected: BTreeSet<Module> =
            ["m::a", "m::c", "d", "m::n::g", "m::i"].iter().map(|path| module(path)).collect();
        assert_eq!(*used, expected);
    }
}
