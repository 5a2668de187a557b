//! The places of tokens in the source, and the source as the docs show it.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// A line and a column, both from 1.
type Position = (usize, usize);

/// Returns where a span begins and ends, or `None` if there is no source.
#[cfg(not(test))]
pub(crate) fn range(span: Span) -> Option<(Position, Position)> {
    if !proc_macro::is_available() {
        return None;
    }
    let (start, end) = (span.unwrap().start(), span.unwrap().end());
    let (start, end) = ((start.line(), start.column()), (end.line(), end.column()));
    // rust-analyzer knows no lines: every token begins and ends at the same place.
    (start != end).then_some((start, end))
}

/// Returns where a span begins and ends in the text that a test parses.
#[cfg(test)]
pub(crate) fn range(span: Span) -> Option<(Position, Position)> {
    let (start, end) = (span.start(), span.end());
    Some(((start.line, start.column + 1), (end.line, end.column + 1)))
}

/// Returns a span for macro output at the place of the user's tokens.
pub(crate) fn at(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

/// Returns the line of a span in the source, or 0 if there is none.
pub(crate) fn line_of(span: Span) -> usize {
    range(span).map_or(0, |(start, _)| start.0)
}

/// Returns the line in which a span ends, or 0 if there is none.
#[cfg(feature = "monitor")]
pub(crate) fn last_line_of(span: Span) -> usize {
    end_of(span).0
}

/// Returns the line and the column behind `span`.
pub(crate) fn end_of(span: Span) -> Position {
    range(span).map_or((0, 0), |(_, end)| end)
}

/// Formats a statement in one line, with the spaces of the source. The code inside its blocks has lines of its own.
pub(crate) fn code(tokens: TokenStream) -> String {
    if range(crate::array::first(&tokens)).is_none() {
        return crate::text::tidy(tokens);
    }
    let mut printer = Printer::default();
    printer.tokens(tokens);
    printer.text
}

/// A statement without its attributes.
#[cfg_attr(not(feature = "monitor"), allow(dead_code, reason = "only profiles read it"))]
pub(crate) struct Excerpt {
    pub(crate) first: Span,
    pub(crate) last: Span,
    pub(crate) code: String,
    /// The `#[cfg(..)]` and `#[allow(..)]` in front of it, for code that is written beside it.
    pub(crate) conditions: TokenStream,
}

impl Excerpt {
    pub(crate) fn of(statement: TokenStream) -> Self {
        let (conditions, bare) = without_attributes(statement);
        let first = crate::array::first(&bare);
        let last = bare.clone().into_iter().last().map_or(first, |token| token.span());
        Excerpt { first, last, code: code(bare), conditions }
    }
}

/// Returns the `#[cfg(..)]` and `#[allow(..)]` in front of a statement, and the statement without its attributes.
fn without_attributes(statement: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens = statement.into_iter().peekable();
    let mut conditions = TokenStream::new();
    while let Some(sign) = tokens.next_if(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '#')) {
        let Some(TokenTree::Group(group)) = tokens.next() else { break };
        if group.stream().into_iter().next().is_some_and(|word| ["cfg", "allow"].contains(&&*word.to_string())) {
            conditions.extend([sign, group.into()]);
        }
    }
    (conditions, tokens.collect())
}

#[derive(Default)]
struct Printer {
    text: String,
    /// The line and the column behind the last token.
    end: Option<Position>,
}

impl Printer {
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
    fn group(&mut self, open: &str, close: &str, group: &Group) {
        self.token(open, group.span());
        let end = self.end.take();
        self.tokens(group.stream());
        self.text.push_str(close);
        self.end = end;
    }

    fn token(&mut self, text: &str, span: Span) {
        let Some((start, end)) = range(span) else { return self.text.push_str(text) };
        if self.end.is_some_and(|end| end != start) {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.end = Some(end);
    }
}
