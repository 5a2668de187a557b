//! The lines of a function as they are in its file. Of its head, comments are left out.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// A line of the source.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    pub(crate) number: usize,
    pub(crate) text: String,
}

/// From the first token of the head to the last brace of the body.
pub(crate) fn lines(head: TokenStream, body: Span) -> Vec<Written> {
    if !proc_macro::is_available() {
        return Vec::new();
    }
    let mut page = Page::default();
    page.tokens(head);
    if let Some(text) = body.source_text() {
        page.write(&text, body);
    }
    page.lines
}

#[derive(Default)]
struct Page {
    lines: Vec<Written>,
}

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

    /// Writes `text` where it begins.
    fn write(&mut self, text: &str, at: Span) {
        let (number, column) = (at.unwrap().start().line(), at.unwrap().start().column().saturating_sub(1));
        let last = self.lines.last().map_or(number, |line| line.number);
        // A head that a macro put together may come from anywhere.
        let gap = number.checked_sub(last).filter(|gap| *gap < 100);
        match gap {
            Some(0) if !self.lines.is_empty() => {}
            Some(gap) => self.lines.extend(
                (number - gap.saturating_sub(1)..=number).map(|number| Written { number, text: String::new() }),
            ),
            None => {}
        }
        for (i, part) in text.lines().enumerate() {
            if i > 0 {
                let number = self.lines.last().map_or(number, |line| line.number + 1);
                self.lines.push(Written { number, text: part.to_owned() });
                continue;
            }
            if let Some(line) = self.lines.last_mut() {
                let missing = column.saturating_sub(line.text.chars().count());
                line.text.extend(std::iter::repeat_n(' ', missing));
                line.text.push_str(part);
            }
        }
    }
}
