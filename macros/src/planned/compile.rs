//! Compiles a planned function: all phases, one behind the other.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Error, ItemFn};

use super::plan::Plan;
use super::profile::{self, Profile};
use super::signature::{self, Signature};
use super::written::AsWritten;
use super::{emit, exchange, lower, words};
use crate::budget::limit::Limit;

/// Returns the planned function and the items beside it.
pub(crate) fn compile(mut function: ItemFn, limit: Option<&Limit>) -> Result<TokenStream, Error> {
    let mut mistakes = signature::check(&function);
    let written = AsWritten::of(&function);
    let signature = Signature::of(&function, &words::words(function.to_token_stream()));
    let is_profiled = profile::take(&mut function);
    if is_profiled && signature.receiver.is_some() {
        let message = "a planned method is not profiled: profile a planned free function, and call it in the method";
        mistakes.push(Error::new(function.sig.ident.span(), message));
    }
    let (mut body, code) = lower::lower(&mut function, &signature, is_profiled);
    mistakes.append(&mut body.mistakes);
    if let Some(mistakes) = combined(mistakes) {
        return Err(mistakes);
    }
    // Only the function itself has the span of the name: an editor shows the docs of every item that has it.
    function.sig.ident.set_span(Span::mixed_site());
    let plan = Plan::of(&function, limit, &signature, &body);
    if let Some(mistakes) = combined(exchange::check(&body, &plan.lives)) {
        return Err(mistakes);
    }
    let profile = if is_profiled { Profile::of(&function, &body) } else { None };
    Ok(emit::items(&plan, code, profile.as_ref(), &written))
}

fn combined(mistakes: Vec<Error>) -> Option<Error> {
    mistakes.into_iter().reduce(|mut all, next| {
        all.combine(next);
        all
    })
}
