//! Lowers macros. The input of a macro of the standard library is read as values. Only the words are read of any other input.

use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, Macro, Token};

use super::super::tree::{Form, Input, Node, Part, take};
use super::state::Lower;

impl Lower<'_> {
    pub(super) fn macro_value(&mut self, value: Expr) -> Node {
        let Expr::Macro(mut shell) = value else { return Node::same(value, Vec::new()) };
        match self.plain_value(&shell.mac) {
            Some(plain) => Node::of(plain),
            None => {
                self.refuse_list(&shell.mac);
                let input = self.input(&mut shell.mac);
                Node::of(Form::Macro(shell, input))
            }
        }
    }

    /// Lowers the value in `plain!(..)`, in which nothing is counted. Returns `None` for any other macro.
    pub(super) fn plain_value(&mut self, mac: &Macro) -> Option<Form> {
        if mac.path.segments.last()?.ident != "plain" {
            return None;
        }
        let value = syn::parse2::<Expr>(mac.tokens.clone()).ok()?;
        self.body.uncounted.push(crate::text::tidy(value.to_token_stream()));
        self.depth.plain += 1;
        self.depth.macros += 1;
        let value = self.value(value);
        self.depth.macros -= 1;
        self.depth.plain -= 1;
        let (path, span) = (mac.path.to_token_stream(), mac.path.span());
        Some(Form::Plain { path, span, value: Box::new(value) })
    }

    /// Lowers the input of any other macro.
    pub(super) fn input(&mut self, mac: &mut Macro) -> Input {
        if let Some((mut list, count)) = values(mac) {
            let shown = usize::from(is_one_of(mac, &SHOWN));
            self.depth.shown += shown;
            self.depth.macros += 1;
            // `vec![..]` keeps its values. The others read them.
            let is_kept = is_one_of(mac, &["vec"]);
            let parts = list.iter_mut().map(|value| self.input_value(take(value), is_kept)).collect();
            self.depth.macros -= 1;
            self.depth.shown -= shown;
            return Input::Values { list, parts, count: count.map(Box::new) };
        }
        self.mention_all(mac.tokens.clone());
        let name = crate::text::tidy(mac.path.to_token_stream());
        if !matches!(name.as_str(), "s" | "haversack::s") {
            self.body.uncounted.push(format!("{name}!(..)"));
        }
        Input::Same
    }

    fn input_value(&mut self, mut value: Expr, is_kept: bool) -> Node {
        match &mut value {
            // This is `name = value` of a format string.
            Expr::Assign(named) => {
                let right = self.operand(take(&mut named.right));
                Node::same(value, vec![Part::Same, Part::Value(right)])
            }
            Expr::Lit(_) => {
                self.mention_all(value.to_token_stream());
                Node::same(value, Vec::new())
            }
            _ if is_kept => self.value(value),
            _ => self.operand(value),
        }
    }
}

/// Returns the values in the input of a macro of the standard library, and the count of `vec![value; count]`.
fn values(mac: &Macro) -> Option<(Punctuated<Expr, Token![,]>, Option<Expr>)> {
    if !is_known(mac) {
        return None;
    }
    let list = |input: ParseStream<'_>| {
        let values = Punctuated::<Expr, Token![,]>::parse_separated_nonempty(input)?;
        input.parse::<Token![;]>()?;
        Ok((values, Some(input.parse()?)))
    };
    match Punctuated::<Expr, Token![,]>::parse_terminated.parse2(mac.tokens.clone()) {
        Ok(values) => Some((values, None)),
        Err(_) => list.parse2(mac.tokens.clone()).ok(),
    }
}

const KNOWN: [&str; 18] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "print",
    "println",
    "eprint",
    "eprintln",
    "format",
    "write",
    "writeln",
    "panic",
    "unreachable",
    "dbg",
    "vec",
    "format_args",
];

/// The macros among [`KNOWN`] that print the source of their input.
const SHOWN: [&str; 3] = ["assert", "debug_assert", "dbg"];

/// Returns whether the macro has the name of a macro of the standard library that takes values. A macro of the user may have that name,
/// too. So nothing is written into its input that must run at a certain time, or once.
pub(super) fn is_known(mac: &Macro) -> bool {
    is_one_of(mac, &KNOWN)
}

fn is_one_of(mac: &Macro, names: &[&str]) -> bool {
    mac.path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
}
