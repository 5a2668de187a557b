//! Plain words: comments, code examples, and nothing that is left for later.

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
        }
    }
    for page in paths("*.md") {
        let text = std::fs::read_to_string(&page).unwrap_or_default();
        headings(&page, &text, faults);
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
        is_inside = comment.is_some();
    }
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
