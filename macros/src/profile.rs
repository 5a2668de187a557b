//! `#[profile]`: counts what each line of a function allocates while it runs.
//!
//! | module | step |
//! | --- | --- |
//! | `rows` | lines that have figures of their own, and the events that are written for them |
//! | `body` | the body: every statement is put between events |
//! | `parameters` | parameters end within the function, so that what they own is counted |
//! | `text` | the lines of the source |

mod body;
mod parameters;
pub(crate) mod rows;
pub(crate) mod text;

use proc_macro2::{TokenStream, TokenTree};
use quote::{TokenStreamExt, quote};
use syn::spanned::Spanned;
use syn::{AttrStyle, Error, ItemFn};

use crate::array::settled;
use crate::footprint::model::names;
use rows::Rows;

pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let tokens = settled(item);
    // The item stays in the output whatever is wrong, so that one mistake is one error.
    let refused = |error: Error| {
        let error = error.to_compile_error();
        quote!(#error #tokens)
    };
    if !arguments.is_empty() {
        return refused(Error::new(
            arguments.span(),
            "`#[profile]` takes no arguments: every line of the function is counted",
        ));
    }
    let function = match syn::parse2::<ItemFn>(tokens.clone()) {
        Ok(function) => function,
        Err(_) => return refused(Error::new(crate::array::first(&tokens), NO_FUNCTION)),
    };
    match check(&function) {
        Ok(()) if function.attrs.iter().any(|attribute| names(attribute.path(), "budget")) => behind(tokens),
        Ok(()) => profiled(function),
        Err(error) => refused(error),
    }
}

const NO_FUNCTION: &str =
    "`#[profile]` stands on a function that has a body: it counts what each of its lines allocates";

fn check(function: &ItemFn) -> Result<(), Error> {
    let signature = &function.sig;
    if let Some(token) = &signature.asyncness {
        let message = "an async function is not profiled: between two polls its thread does other work, which would count to its lines; \
                       profile the functions that it calls";
        return Err(Error::new(token.span, message));
    }
    if let Some(token) = &signature.constness {
        let message =
            "a const function is not profiled: constants allocate nothing, and what is counted is memory of a run";
        return Err(Error::new(token.span, message));
    }
    Ok(())
}

/// Moves `#[profile]` behind the other attributes. `#[budget]` then reads the body first, finds this attribute behind it, and
/// writes the events when it knows the plan.
fn behind(item: TokenStream) -> TokenStream {
    let mut tokens = item.into_iter().peekable();
    let mut output = TokenStream::new();
    while let Some(sign) = tokens.next_if(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '#')) {
        output.extend([sign].into_iter().chain(tokens.next()));
    }
    output.extend(quote!(#[::haversack::private::profile]));
    output.extend(tokens);
    output
}

fn profiled(function: ItemFn) -> TokenStream {
    let ItemFn { attrs, vis, mut sig, mut block, .. } = function;
    let written = text::lines(quote!(#vis #sig), block.brace_token.span.join());
    let mut rows = Rows::new(&sig);
    let parameters = parameters::taken(&mut sig);
    body::instrument(&mut rows, &mut block);
    let ends = (!parameters.is_empty()).then(|| rows.ends(block.brace_token.span.close()));
    let begin = rows.begin(&written);
    let (outer, inner): (Vec<_>, Vec<_>) =
        attrs.iter().partition(|attribute| matches!(attribute.style, AttrStyle::Outer));
    let mut output = quote!(#(#outer)* #vis #sig);
    block.brace_token.surround(&mut output, |body| {
        body.extend(quote!(#(#inner)* #begin #(#parameters)* #ends));
        body.append_all(&block.stmts);
    });
    output
}
