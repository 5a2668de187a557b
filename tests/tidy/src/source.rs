//! The files that git knows, and their code without comments.

use std::fs;
use std::process::Command;

/// A Rust file.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
    /// The text without comments and without modules of tests.
    pub(crate) code: String,
}

/// Returns the paths that match `pattern`, of files that are committed or about to be.
pub(crate) fn paths(pattern: &str) -> Vec<String> {
    let arguments = ["ls-files", "--cached", "--others", "--exclude-standard", "--", pattern];
    let output = Command::new("git").args(arguments).output().expect("git");
    assert!(output.status.success(), "git ls-files failed");
    let text = String::from_utf8(output.stdout).expect("paths are UTF-8");
    text.lines().filter(|path| fs::exists(path).unwrap_or(false)).map(str::to_owned).collect()
}

/// Returns all Rust files, but for inputs of macros and their expansions, which nobody compiles.
pub(crate) fn rust() -> Vec<Source> {
    let read = |path: String| {
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let code = code_of(&text);
        Source { path, text, code }
    };
    paths("*.rs").into_iter().filter(|path| !path.starts_with("macros/tests/expand/")).map(read).collect()
}

impl Source {
    /// Whether the file belongs to one of the published packages.
    pub(crate) fn is_of_library(&self) -> bool {
        ["src/", "core/src/", "plan/src/", "macros/src/"].iter().any(|folder| self.path.starts_with(folder))
    }
}

/// Removes comments, and the module of tests at the end of a file.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let mut is_of_tests = false;
    for line in text.lines() {
        if is_of_tests && line.starts_with("mod ") && line.ends_with('{') {
            break;
        }
        is_of_tests = line.starts_with("#[cfg(test)]") || line.starts_with("#[cfg(all(test");
        code.push_str(before_comment(line));
        code.push('\n');
    }
    code
}

/// Returns the part of a line before `//`, unless that stands in a string.
fn before_comment(line: &str) -> &str {
    let mut in_string = false;
    let mut escaped = false;
    for (at, character) in line.char_indices() {
        match character {
            '"' if !escaped => in_string = !in_string,
            '/' if !in_string && line[at..].starts_with("//") => return &line[..at],
            _ => {}
        }
        escaped = character == '\\' && !escaped;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_tests_are_no_code() {
        let text = "//! Docs.\nlet a = \"http://b\"; // c\n#[cfg(test)]\nmod tests {\n    use super::*;\n}\n";
        assert_eq!(code_of(text), "\nlet a = \"http://b\"; \n#[cfg(test)]\n");
    }
}
