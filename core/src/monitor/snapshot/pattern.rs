//! Patterns of file names, as Python's `fnmatch` has them.

use std::vec::Vec;

/// Returns whether all of `name` matches: `*` matches any characters, also `/`; `?` matches one; `[a-z_]` matches one of these, `[!a-z_]`
/// one of the others; a `[` that is not closed matches itself.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut p, mut n) = (0, 0);
    // The position to continue from after a mismatch: behind the last star, which then takes one character more.
    let mut again: Option<(usize, usize)> = None;
    loop {
        match pattern.get(p) {
            Some('*') => {
                again = Some((p + 1, n));
                p += 1;
                continue;
            }
            None if n == name.len() => return true,
            Some(_) if n < name.len() => {
                let (is_match, length) = one(&pattern[p..], name[n]);
                if is_match {
                    p += length;
                    n += 1;
                    continue;
                }
            }
            _ => {}
        }
        match again {
            Some((star, from)) if from < name.len() => {
                again = Some((star, from + 1));
                (p, n) = (star, from + 1);
            }
            _ => return false,
        }
    }
}

/// Returns whether the first element of the pattern matches the character, and the length of that element.
fn one(pattern: &[char], letter: char) -> (bool, usize) {
    match pattern[0] {
        '?' => (true, 1),
        '[' => match closing(pattern) {
            Some(end) => (in_set(&pattern[1..end], letter), end + 1),
            None => (letter == '[', 1),
        },
        other => (letter == other, 1),
    }
}

/// Returns the position of the `]` that ends a set. As the first character of the set it does not end it.
fn closing(pattern: &[char]) -> Option<usize> {
    let first = if pattern.get(1) == Some(&'!') { 3 } else { 2 };
    (first..pattern.len()).find(|at| pattern[*at] == ']')
}

fn in_set(set: &[char], letter: char) -> bool {
    let (is_negated, set) = match set {
        ['!', rest @ ..] => (true, rest),
        _ => (false, set),
    };
    let mut at = 0;
    let mut is_in = false;
    while at < set.len() {
        match set[at..] {
            [low, '-', high, ..] => {
                is_in |= (low..=high).contains(&letter);
                at += 3;
            }
            _ => {
                is_in |= set[at] == letter;
                at += 1;
            }
        }
    }
    is_in != is_negated
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Compares the results with those of `fnmatch.fnmatchcase` of CPython 3.11.
    #[test]
    fn patterns_are_those_of_python() {
        let cases = [
            ("a.rs", "*.rs", true),
            ("src/a.rs", "*.rs", true),
            ("src/a.rs", "src/?.rs", true),
            ("src/a.rs", "src/[a-c].rs", true),
            ("src/d.rs", "src/[!a-c].rs", true),
            ("src/[.rs", "src/[.rs", true),
            ("]", "[]]", true),
            ("a", "[]a]", true),
            ("a", "[!]a]", false),
            ("-", "[a-]", true),
            ("b", "[a-]", false),
            ("a", "[z-a]", false),
            ("", "*", true),
            ("", "?", false),
            ("", "", true),
            ("a", "", false),
            ("a", "[!z-a]", true),
            ("[!]", "[!]", true),
            ("a[]b", "a[]b", true),
            ("é", "?", true),
            ("ab", "a**b", true),
            ("a/x/b", "a*b", true),
            ("A", "a", false),
            ("\\", "[\\]", true),
            ("a", "[a-c-e]", true),
            ("-", "[a-c-e]", true),
            ("d", "[a-c-e]", false),
            ("e", "[a-c-e]", true),
            ("^", "[^a]", true),
            ("b", "[^a]", false),
            ("a", "[b-aa]", true),
            ("5", "[--9]", true),
            ("!", "[a!]", true),
            ("c", "[a-bc-d]", true),
            ("aab", "*ab", true),
            ("abab", "*ab*a", false),
            ("abc", "a*c*", true),
            ("x]", "[!a]]", true),
        ];
        for (name, pattern, expected) in cases {
            assert_eq!(matches(pattern, name), expected, "{name:?} by {pattern:?}");
        }
    }

    /// Matches by definition, one character or element after the other.
    fn defined(pattern: &[char], name: &[char]) -> bool {
        match (pattern, name) {
            ([], []) => true,
            (['*', rest @ ..], _) => (0..=name.len()).any(|taken| defined(rest, &name[taken..])),
            ([_, ..], [letter, others @ ..]) => {
                let (is_match, length) = one(pattern, *letter);
                is_match && defined(&pattern[length..], others)
            }
            _ => false,
        }
    }

    proptest! {
        #[test]
        fn stars_take_what_lets_the_rest_match(pattern in r"[ab*?\[\]!-]{0,8}", name in r"[ab\]-]{0,8}") {
            let (p, n): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
            prop_assert_eq!(matches(&pattern, &name), defined(&p, &n));
        }
    }
}
