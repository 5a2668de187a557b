//! The source as the docs show it.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// Returns the line of a span in the source, or 0 if there is none.
pub(crate) fn line_of(span: Span) -> usize {
    if proc_macro::is_available() { span.unwrap().start().line() } else { 0 }
}

/// Returns the line and the column behind `span`.
pub(crate) fn end_of(span: Span) -> (usize, usize) {
    if !proc_macro::is_available() {
        return (0, 0);
    }
    let end = span.unwrap().end();
    (end.line(), end.column())
}

/// Formats a statement in one line, with the spaces of the source. The code inside its blocks has lines of its own.
pub(crate) fn code(tokens: TokenStream) -> String {
    if !proc_macro::is_available() {
        return crate::text::tidy(tokens);
    }
    let mut code = Code::default();
    code.tokens(tokens);
    code.text
}

#[derive(Default)]
struct Code {
    text: String,
    /// The line and the column behind the last token.
    end: Option<(usize, usize)>,
}

impl Code {
    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => match group.delimiter() {
                    Delimiter::Brace => self.token("{ .. }", group.span()),
                    Delimiter::None => self.tokens(group.stream()),
                    Delimiter::Parenthesis => self.group("(", ")", &group),
                    Delimiter::Bracket => self.group("[", "]", &group),
                },
                other => self.token(&other.to_string(), other.span()),
            }
        }
    }

    /// Writes a group. A parsed group has the span of the whole and not of its ends, so no space is written inside of the ends.
    fn group(&mut self, open: &str, close: &str, group: &proc_macro2::Group) {
        self.token(open, group.span());
        let end = self.end.take();
        self.tokens(group.stream());
        self.text.push_str(close);
        self.end = end;
    }

    fn token(&mut self, text: &str, span: Span) {
        let (start, end) = (span.unwrap().start(), span.unwrap().end());
        if self.end.is_some_and(|end| end != (start.line(), start.column())) {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.end = Some((end.line(), end.column()));
    }
}
