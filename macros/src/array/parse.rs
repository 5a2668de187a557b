//! The grammar `dtype; dim, dim, ..; storage`: its model and its parser.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Block, Expr, Ident, LitInt, Path, Token, Type};

use crate::fragment::{self, bare_type};

/// An array type, as `array![..]` spells it.
pub(crate) struct ArrayType {
    pub(crate) dtype: Type,
    pub(crate) dims: Vec<Dim>,
    pub(crate) storage: Option<Type>,
}

/// The length of one axis, as it was written.
pub(crate) enum Dim {
    /// A literal: `1000`.
    Number(LitInt, usize),
    /// A constant or a const parameter: `ROWS`, `N`.
    Constant(Path),
    /// An expression in braces: `{ 2 * COLS }`.
    Expression(Block),
    /// A dim type: `Batch`. It is recognised by its upper-case and lower-case letters.
    Named(Path),
    /// Any type behind `type`, or an inferred one: `type D`, `_`.
    Type(Type),
}

impl ArrayType {
    /// Returns whether the type names `Inline` as its storage.
    pub(crate) fn is_inline(&self) -> bool {
        self.storage.as_ref().is_some_and(|storage| is_named(storage, "Inline"))
    }

    /// Returns whether the footprint is that of the elements: a map has none, and a storage of any other name may be one.
    pub(crate) fn is_counted(&self) -> bool {
        let is_memory = |storage| is_named(storage, "Heap") || is_named(storage, "Inline");
        self.storage.as_ref().is_none_or(is_memory)
    }

    /// Returns the name of the dtype, if it is a single word, as Rust's own names are.
    pub(crate) fn dtype_name(&self) -> Option<String> {
        match bare_type(&self.dtype) {
            Type::Path(path) if path.qself.is_none() => path.path.get_ident().map(Ident::to_string),
            _ => None,
        }
    }

    /// Returns the lengths of all dims, if all of them are literals.
    pub(crate) fn numbers(&self) -> Option<Vec<usize>> {
        self.dims.iter().map(Dim::number).collect()
    }
}

/// Returns whether the last word of a path is `name`.
fn is_named(storage: &Type, name: &str) -> bool {
    matches!(storage, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

impl Parse for ArrayType {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if starts_with_a_value(input) {
            return Err(input.error(
                "an array type starts with its dtype, such as `f32`; for a value filled with one number write `<array![f32; 3]>::full(1.0)`",
            ));
        }
        if input.peek(Token![;]) {
            return Err(input.error("an array type starts with its dtype: `array![f32; 2, 3]`"));
        }
        let dtype: Type = input.parse()?;
        input.parse::<Token![;]>()?;
        let mut dims = Vec::new();
        while !input.is_empty() && !input.peek(Token![;]) {
            dims.push(input.parse()?);
            if input.is_empty() || input.peek(Token![;]) {
                break;
            }
            if !input.peek(Token![,]) {
                return Err(input.error(match input.peek(Token![<]) {
                    true => "a dim type with arguments stands behind `type`: `type Prod<A, B>`",
                    false => "expected `,` and the next dim, or `;` and a storage; a dim that is computed stands in braces: `{ 2 * N }`",
                }));
            }
            input.parse::<Token![,]>()?;
        }
        let storage = if input.peek(Token![;]) {
            let semicolon: Token![;] = input.parse()?;
            if input.is_empty() {
                let message = "expected a storage behind this `;`: `Heap`, `Inline` or a type";
                return Err(syn::Error::new(semicolon.span(), message));
            }
            Some(input.parse::<Type>()?)
        } else {
            None
        };
        if !input.is_empty() {
            return Err(input
                .error("expected the end of the array type: `array![dtype; dims]` or `array![dtype; dims; storage]`"));
        }
        Ok(ArrayType { dtype, dims, storage })
    }
}

/// Returns whether the input starts with a number, or with a list that starts with a number: `1.0; 3`, `[0.0; 3]; 2`.
fn starts_with_a_value(input: ParseStream<'_>) -> bool {
    let is_value = |tokens: TokenStream| {
        let mut tokens = fragment::dissolved(tokens).into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Literal(_)), _) => true,
            (Some(TokenTree::Punct(minus)), Some(TokenTree::Literal(_))) => minus.as_char() == '-',
            _ => false,
        }
    };
    match input.fork().parse::<TokenTree>() {
        Ok(TokenTree::Group(list)) if list.delimiter() == proc_macro2::Delimiter::Bracket => is_value(list.stream()),
        _ => input.fork().parse().is_ok_and(is_value),
    }
}

impl Parse for Dim {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        match input.fork().parse().ok().and_then(fragment::inside) {
            Some(fragment) => {
                input.parse::<TokenTree>()?;
                Dim::of_fragment(fragment)
            }
            None => Dim::written(input),
        }
    }
}

impl Dim {
    /// Parses the tokens of a `macro_rules!` fragment, such as `$n:literal` or `$n:expr`. An expression needs no braces there,
    /// because it has invisible ones.
    pub(crate) fn of_fragment(tokens: TokenStream) -> syn::Result<Self> {
        let dim = syn::parse2::<Dim>(tokens.clone());
        if dim.is_ok() {
            return dim;
        }
        if syn::parse2::<Expr>(tokens.clone()).is_ok() {
            let span = super::first(&tokens);
            return syn::parse2(quote_spanned!(span=> { #tokens })).map(Dim::Expression);
        }
        if let Ok(ty) = syn::parse2(tokens) {
            return Ok(Dim::Type(ty));
        }
        dim
    }

    fn written(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Token![-]) {
            return Err(input.error("the length of an axis cannot be negative"));
        }
        if input.peek(LitInt) {
            let literal: LitInt = input.parse()?;
            let number = length(&literal)?;
            return Ok(Dim::Number(literal, number));
        }
        if input.peek(syn::token::Brace) {
            return Ok(Dim::Expression(input.parse()?));
        }
        if input.peek(Token![type]) {
            input.parse::<Token![type]>()?;
            return Ok(Dim::Type(input.parse()?));
        }
        if input.peek(Token![_]) {
            return Ok(Dim::Type(input.parse()?));
        }
        if input.peek(Token![<]) {
            return Err(input.error("an associated constant of a trait stands in braces: `{ <T as Trait>::N }`"));
        }
        if input.peek(syn::LitFloat) {
            return Err(input.error("the length of an axis is a whole number"));
        }
        if !(input.peek(Ident)
            || input.peek(Token![::])
            || input.peek(Token![crate])
            || input.peek(Token![super])
            || input.peek(Token![self])
            || input.peek(Token![Self]))
        {
            return Err(input
                .error("expected a dim: a number, a constant in capitals, `{ expression }`, a dim type, or `type D`"));
        }
        let path: Path = input.call(Path::parse_mod_style)?;
        let Some(name) = path.segments.last() else { return Err(input.error("expected a dim")) };
        let name = name.ident.unraw().to_string();
        if is_dim_name(&name) { Ok(Dim::Named(path)) } else { Ok(Dim::Constant(path)) }
    }
}

/// Returns whether `name` is written as a type is, such as `Batch`. `ROWS` is no type, and neither is `rows`, a constant that breaks the
/// naming convention.
pub(crate) fn is_dim_name(name: &str) -> bool {
    name.chars().any(char::is_lowercase) && name.chars().any(char::is_uppercase)
}

/// Returns the length of an axis that a literal gives.
pub(crate) fn length(literal: &LitInt) -> syn::Result<usize> {
    if !matches!(literal.suffix(), "" | "usize") {
        return Err(syn::Error::new(
            literal.span(),
            format!("the length of an axis is a `usize`: write `{}`", literal.base10_digits()),
        ));
    }
    literal
        .base10_parse()
        .map_err(|_| syn::Error::new(literal.span(), "the length of an axis is larger than `usize::MAX`"))
}

impl Dim {
    pub(crate) fn span(&self) -> Span {
        match self {
            Dim::Number(literal, _) => literal.span(),
            Dim::Constant(path) | Dim::Named(path) => path.span(),
            Dim::Expression(block) => block.span(),
            Dim::Type(ty) => ty.span(),
        }
    }

    /// Returns the length, if it is a literal.
    fn number(&self) -> Option<usize> {
        match self {
            Dim::Number(_, number) => Some(*number),
            Dim::Type(ty) => match bare_type(ty) {
                // Another macro with this name may mean another number. The check of the docs finds that.
                Type::Macro(ty) if ty.mac.path.segments.last()?.ident == "number" => {
                    length(&syn::parse2(ty.mac.tokens.clone()).ok()?).ok()
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Returns the dim as it is written in `array![..]`.
    pub(crate) fn source(&self) -> TokenStream {
        match self {
            Dim::Number(literal, _) => literal.to_token_stream(),
            Dim::Constant(path) | Dim::Named(path) => path.to_token_stream(),
            Dim::Expression(block) => block.to_token_stream(),
            Dim::Type(ty @ Type::Infer(_)) => ty.to_token_stream(),
            Dim::Type(ty) => {
                let span = ty.span();
                quote_spanned!(span=> type #ty)
            }
        }
    }

    /// Formats the dim for a table: `1000`, `ROWS`, `2 * COLS`, `Batch`.
    pub(crate) fn text(&self) -> String {
        if let Some(number) = self.number() {
            return number.to_string();
        }
        match self {
            Dim::Number(literal, _) => literal.to_string(),
            Dim::Constant(path) | Dim::Named(path) => crate::text::tidy(path.to_token_stream()),
            Dim::Expression(block) => crate::text::tidy(block.stmts.iter().map(ToTokens::to_token_stream).collect()),
            Dim::Type(ty) => crate::text::tidy(ty.to_token_stream()),
        }
    }
}
