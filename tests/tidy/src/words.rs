//! Plain words: comments, summaries, code examples, and nothing that is left for later.

use crate::Faults;
use crate::source::{Source, paths};

/// Words with which a comment does not begin: it says first what stands there, by a verb or a noun.
const CLAUSES: [&str; 6] = ["What", "Who", "Of", "That", "Those", "How"];

/// The widest line of a code example, in characters: a page of docs.rs shows as many without a scroll bar.
const WIDTH: usize = 105;

/// Marks of work that is left for later. They are written apart, so that this file has none.
const LATER: [&str; 4] =
    [concat!("todo", "!("), concat!("unimplemented", "!("), concat!("FIX", "ME"), concat!("#[ign", "ore]")];

pub(crate) fn check(sources: &[Source], faults: &mut Faults) {
    for source in sources {
        if LATER.iter().any(|mark| source.text.contains(mark)) {
            faults.push(format!("{} has a placeholder, or a test that is ignored without a reason", source.path));
        }
        if source.path.starts_with("ui-tests/") {
            continue;
        }
        comments(source, faults);
        if source.is_of_library() {
            examples(source, faults);
            summaries(source, faults);
        }
    }
    for page in paths("*.md") {
        let text = std::fs::read_to_string(&page).unwrap_or_default();
        headings(&page, &text, faults);
        for line in text.lines().filter(|line| has_clause(line)) {
            faults.push(format!("{page}: a sentence begins with a clause: {line}"));
        }
    }
}

/// Checks the first word of each comment.
fn comments(source: &Source, faults: &mut Faults) {
    let mut is_inside = false;
    for (number, line) in source.text.lines().enumerate() {
        let comment = line.trim_start().strip_prefix("//");
        let text = comment.map(|comment| comment.trim_start_matches(['/', '!']).trim_start());
        if let Some(text) = text
            && !is_inside
            && CLAUSES.contains(&text.split(' ').next().unwrap_or_default())
        {
            faults.push(format!("{}:{}: a comment begins with \"{text}\"", source.path, number + 1));
        }
        if text.is_some_and(has_clause) {
            faults.push(format!("{}:{}: a sentence begins with a clause", source.path, number + 1));
        }
        is_inside = comment.is_some();
    }
}

/// Whether a sentence in the line begins with a clause, and is no question.
fn has_clause(line: &str) -> bool {
    let clauses = [". What ", ". Who ", ". That of ", ". Those of "];
    clauses.iter().any(|clause| line.contains(clause)) && !line.contains('?')
}

/// Checks the width of the code in docs.
fn examples(source: &Source, faults: &mut Faults) {
    let (mut is_fenced, mut is_code) = (false, false);
    for (number, line) in source.text.lines().enumerate() {
        let line = line.trim_start();
        let Some(text) = line.strip_prefix("///").or_else(|| line.strip_prefix("//!")) else {
            (is_fenced, is_code) = (false, false);
            continue;
        };
        let text = text.strip_prefix(' ').unwrap_or(text);
        if let Some(language) = text.strip_prefix("```") {
            is_fenced = !is_fenced;
            // Printed text is as wide as it is.
            is_code = is_fenced && !language.starts_with("text");
        } else if is_code && !text.starts_with("# ") && text.chars().count() > WIDTH {
            faults.push(format!("{}:{}: the example is wider than {WIDTH} characters", source.path, number + 1));
        }
    }
}

/// Words that end as a verb does, and are none.
const NOUNS: [&str; 13] = [
    "This", "As", "Its", "Elements", "Bytes", "Lengths", "Sums", "Numbers", "Plans", "Blocks", "Rows", "Columns",
    "Axes",
];

/// Checks that the docs of a function begin with a verb: `Returns`, `Splits`.
fn summaries(source: &Source, faults: &mut Faults) {
    let mut summary: Option<(usize, &str)> = None;
    for (number, line) in source.text.lines().map(str::trim_start).enumerate() {
        if let Some(text) = line.strip_prefix("///") {
            summary.get_or_insert((number + 1, text.trim_start()));
        } else if is_function(line) {
            let word = |text: &str| text.split(' ').next().unwrap_or_default().trim_end_matches(',').to_owned();
            if let Some((number, text)) = summary.take().filter(|(_, text)| !is_verb(&word(text))) {
                faults
                    .push(format!("{}:{number}: the docs of a function do not begin with a verb: {text}", source.path));
            }
        } else if !line.starts_with("#[") && !line.starts_with(")]") {
            summary = None;
        }
    }
}

fn is_function(line: &str) -> bool {
    let line = match line.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(") ").map_or(rest, |(_, rest)| rest),
        Some(rest) => rest.trim_start(),
        None => line,
    };
    let line = line.strip_prefix("const ").unwrap_or(line);
    line.strip_prefix("unsafe ").unwrap_or(line).starts_with("fn ")
}

/// Whether a word is a verb, or the heading of a section, which stands alone where its function is the summary.
fn is_verb(word: &str) -> bool {
    let is_capitalised = word.starts_with(|first: char| first.is_ascii_uppercase());
    word == "#" || (is_capitalised && word.ends_with('s') && !NOUNS.contains(&word))
}

/// Checks the first word of each heading of a page.
fn headings(page: &str, text: &str, faults: &mut Faults) {
    for heading in
        text.lines().filter_map(|line| line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with('#')))
    {
        if ["Who", "That", "Of", "Those"].contains(&heading.split(' ').next().unwrap_or_default()) {
            faults.push(format!("{page}: the heading \"{heading}\" is a riddle"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_and_verbs_are_known() {
        assert!(is_function("pub(crate) const unsafe fn f() {"));
        assert!(is_function("fn f<T>()"));
        assert!(is_function("pub(in crate::loops) fn f()"));
        assert!(!is_function("pub struct A;"));
        assert!(is_verb("Returns") && is_verb("#"));
        assert!(!has_clause("One. What is two?") && has_clause("One. What is two is not three."));
        assert!(!is_verb("The") && !is_verb("Axes") && !is_verb("`f`"));
    }
}
