//! The lines of a function as they are in its file. Comments in its head are left out.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use crate::source::{line_of, range};

/// A line of the source.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    pub(crate) number: usize,
    pub(crate) text: String,
}

/// Returns the lines from the first token of the head to the last brace of the body.
pub(crate) fn lines(head: TokenStream, body: Span) -> Vec<Written> {
    let mut page = Page { lines: Vec::new(), end: None, body: line_of(body) };
    page.tokens(head);
    if let Some(text) = body.source_text() {
        page.write(&text, body);
    }
    page.lines
}

struct Page {
    lines: Vec<Written>,
    /// The line and the column behind the last token, if that token stands at its place in the source.
    end: Option<(usize, usize)>,
    /// The first line of the body.
    body: usize,
}

/// The most lines between two tokens of a head. If there are more, a macro put the head together.
const FAR: usize = 20;

impl Page {
    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match &token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::None => self.tokens(group.stream()),
                TokenTree::Group(group) => {
                    let text = group.span().source_text().unwrap_or_else(|| group.to_string());
                    self.write(&text, group.span());
                }
                other => self.write(&other.to_string(), other.span()),
            }
        }
    }

    /// Writes `text` where it stands in the source. Text from elsewhere is written behind the text so far.
    fn write(&mut self, text: &str, at: Span) {
        let Some(((line, column), end)) = range(at) else { return };
        let last = self.lines.last().map(|line| line.number);
        let from = last.unwrap_or(self.body.saturating_sub(FAR));
        let is_here = (from..=self.body).contains(&line) && line - from <= FAR;
        if last.is_none() {
            self.begin(if is_here { line } else { self.body });
        }
        let spaces = match (self.end, last) {
            _ if !is_here => 1,
            (_, None) => column - 1,
            (_, Some(last)) if line > last => {
                (last + 1..=line).for_each(|line| self.begin(line));
                column - 1
            }
            (Some(end), _) => column.saturating_sub(end.1),
            (None, _) => usize::from(text.starts_with(|first: char| first.is_alphanumeric() || "_{-".contains(first))),
        };
        self.end = is_here.then_some(end);
        for (i, part) in text.lines().enumerate() {
            if i > 0 {
                self.begin(self.lines.last().map_or(line, |before| before.number + 1));
            }
            if let Some(line) = self.lines.last_mut() {
                line.text.extend(std::iter::repeat_n(' ', if i == 0 { spaces } else { 0 }));
                line.text.push_str(part);
            }
        }
    }

    fn begin(&mut self, number: usize) {
        self.lines.push(Written { number, text: String::new() });
    }
}
