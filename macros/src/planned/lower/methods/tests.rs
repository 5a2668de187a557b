//! Holds the lists of methods against the snapshot of the public interface.

use std::collections::{BTreeMap, BTreeSet};

use super::super::target::CONSTRUCTORS;
use super::*;

/// Reads the snapshot, which is in the repository and not in this package.
fn snapshot() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/public_api/haversack-core.txt");
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The types whose methods the lists name.
const OWNERS: [&str; 7] = [
    "array::Array",
    "view::View",
    "view::ViewMut",
    "view::RowStrip",
    "expr::Expr",
    "expr::AxisReduction",
    "linalg::Product",
];

/// Methods that return arrays, and that planned functions read by their names elsewhere: as the initialiser of a slot, as a
/// copy that is refused, or because they take an array by value, which is then no slot.
const READ_ELSEWHERE: [&str; 13] = [
    "cast",
    "cast_in_place",
    "cast_lossy",
    "cast_lossy_in_place",
    "cast_saturating",
    "cast_saturating_in_place",
    "copy_to",
    "eval",
    "eval_inline",
    "rename",
    "to_contiguous",
    "to_owned",
    "try_cast_in_place",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum ReturnedKind {
    Plain,
    Lazy,
    Sequence,
    Array,
    Other,
}

/// Returns the kind of a returned type, as the snapshot writes it.
fn kind(owner: &str, returned: &str) -> ReturnedKind {
    let begins = |prefixes: &[&str]| prefixes.iter().any(|prefix| returned.starts_with(prefix));
    let is_plain = matches!(returned, "()" | "bool" | "usize" | "T" | "&'static [isize]")
        || returned.starts_with('<')
            && ["::Sum", "::Mean", "::Spread", "::Index", "::Nested"].iter().any(|end| returned.ends_with(end));
    if is_plain {
        ReturnedKind::Plain
    } else if begins(&["view::iterate::", "view::RowStrips<", "core::slice::iter::"]) || returned.ends_with("[T]") {
        ReturnedKind::Sequence
    } else if begins(&["array::Array<", "core::result::Result<array::Array<"])
        || (owner, returned) == ("array::Array", "Self")
    {
        ReturnedKind::Array
    } else if begins(&[
        "view::View",
        "view::RowStrip<",
        "expr::Expr<",
        "expr::AxisReduction<",
        "expr::AlongAxes<",
        "linalg::",
        "copy::select::Select<",
    ]) || returned == "Self"
        || returned.ends_with("::Dotted")
    {
        ReturnedKind::Lazy
    } else {
        ReturnedKind::Other
    }
}

/// Returns the name and the kind of a method with a `self`, from a line of the snapshot.
fn method(line: &str) -> Option<(&str, ReturnedKind)> {
    let (owner, name, arguments, returned) = function(line)?;
    let own = ["(self", "(&self", "(&mut self", "(&'a self", "(mut self"];
    own.iter().any(|own| arguments.starts_with(own)).then(|| (name, kind(owner, returned)))
}

/// Returns the name of a constructor of arrays, from a line of the snapshot.
fn constructor(line: &str) -> Option<&str> {
    let (owner, name, arguments, returned) = function(line)?;
    (owner == "array::Array" && returned == "Self" && !arguments.contains("self")).then_some(name)
}

/// Returns the owner, the name, the arguments and the returned type of a function, from a line of the snapshot.
fn function(line: &str) -> Option<(&str, &str, &str, &str)> {
    let line = line.strip_prefix("pub ")?;
    let line = line.strip_prefix("const ").unwrap_or(line).strip_prefix("fn ")?;
    let owner = OWNERS.into_iter().find(|owner| line.strip_prefix(owner).is_some_and(|rest| rest.starts_with('<')))?;
    let named = balanced(&line[owner.len()..], '<', '>') + owner.len();
    let rest = line[named..].strip_prefix("::")?;
    let name = rest.split(['(', '<']).next()?;
    let rest = &rest[name.len()..];
    let rest = if rest.starts_with('<') { &rest[balanced(rest, '<', '>')..] } else { rest };
    let arguments = &rest[..balanced(rest, '(', ')')];
    let returned = rest[arguments.len()..].split(" where ").next()?.trim();
    Some((owner, name, arguments, returned.strip_prefix("-> ").unwrap_or("()")))
}

/// Returns the length of the brackets at the beginning of `text`. The `>` of `->` closes nothing.
fn balanced(text: &str, open: char, close: char) -> usize {
    let (mut depth, mut before) = (0, ' ');
    for (position, sign) in text.char_indices() {
        depth += i32::from(sign == open) - i32::from(sign == close && before != '-');
        before = sign;
        if depth == 0 {
            return position + 1;
        }
    }
    text.len()
}

#[test]
fn the_lists_are_those_of_the_public_interface() {
    let snapshot = snapshot();
    let mut kinds: BTreeMap<&str, BTreeSet<ReturnedKind>> = BTreeMap::new();
    for (name, kind) in snapshot.lines().filter_map(method) {
        kinds.entry(name).or_default().insert(kind);
    }
    assert!(kinds.len() > 100, "{kinds:?}");
    // A name with results of several kinds tells nothing.
    let of = |kind: ReturnedKind| -> BTreeSet<&str> {
        let alike = kinds.iter().filter(|(_, kinds)| kinds.len() == 1 && kinds.contains(&kind));
        alike.map(|(name, _)| *name).collect()
    };
    let compare = |lists: &[&[&'static str]], expected: BTreeSet<&str>| {
        let listed: BTreeSet<&str> = lists.concat().into_iter().collect();
        let (missing, wrong): (Vec<_>, Vec<_>) =
            (expected.difference(&listed).collect(), listed.difference(&expected).collect());
        assert!(missing.is_empty() && wrong.is_empty(), "missing in the lists: {missing:?}, wrong in them: {wrong:?}");
    };
    let makers =
        kinds.iter().filter(|(_, kinds)| kinds.contains(&ReturnedKind::Array)).map(|(name, _)| *name).collect();
    compare(&[COPIES, &READ_ELSEWHERE], makers);
    compare(&[SEQUENCES], of(ReturnedKind::Sequence));
    compare(&[PLAIN], of(ReturnedKind::Plain));
    compare(&[LAZY, ELEMENTWISE], of(ReturnedKind::Lazy));
}

#[test]
fn the_constructors_are_those_of_the_public_interface() {
    // An array of nested ones is on the stack already. Its type refuses it as the value of a slot.
    let known = CONSTRUCTORS.into_iter().filter(|name| *name != "default").chain(["from_nested"]);
    let snapshot = snapshot();
    let found: BTreeSet<&str> = snapshot.lines().filter_map(constructor).collect();
    assert_eq!(known.collect::<BTreeSet<&str>>(), found);
}
