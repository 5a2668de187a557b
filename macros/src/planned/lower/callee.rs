//! The callee of a call of a function that may be planned: its path, and the generics that the source writes.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Expr, GenericArgument, GenericParam, Lit, Path, PathArguments, Token, Type};

use super::super::tree::{Callee, GenericParameter, Generics};
use super::super::words::{PRIMITIVES, without_lifetime_names, words};
use super::state::Lower;
use crate::array::is_dim_name;

/// The most parameters that a stand-in has. A callee with more gets rustc's own error: a type was expected.
const PARAMETERS: usize = 10;

impl Lower<'_> {
    /// Returns a callee. `is_planned` says that it is planned in this body.
    pub(super) fn callee(&self, path: &Path, arguments: usize, is_planned: bool) -> Callee {
        let tokens = path.to_token_stream();
        let has_generics = has_generics(path);
        let generics = if is_planned { None } else { self.generics(path) };
        let is_certain = is_planned || has_generics && generics.is_none();
        let stand_in = (!is_certain && arguments <= PARAMETERS).then_some(arguments);
        let is_explicit = has_generics && !is_open(tokens.clone());
        let path = if generics.is_some() { without_generics(path) } else { tokens };
        Callee { path, generics, is_explicit, is_certain, stand_in }
    }

    /// Returns the generics of `g::<f32, 8>`, if the last segment of the path has them, and no other one.
    fn generics(&self, path: &Path) -> Option<Generics> {
        let PathArguments::AngleBracketed(written) = &path.segments.last()?.arguments else { return None };
        let is_plain = |segment: &syn::PathSegment| matches!(segment.arguments, PathArguments::None);
        if !path.segments.iter().rev().skip(1).all(is_plain) {
            return None;
        }
        let (mut of_type, mut parameters) = (Punctuated::<TokenStream, Token![,]>::new(), Vec::new());
        let mut lifetimes = 0;
        for argument in &written.args {
            if matches!(argument, GenericArgument::Lifetime(_)) {
                lifetimes += 1;
                continue;
            }
            let parameter = self.parameter(argument)?;
            of_type.push(match parameter {
                GenericParameter::Open => quote!(_),
                _ => without_lifetime_names(argument.to_token_stream()),
            });
            parameters.push(parameter);
        }
        Some(Generics { of_function: written.to_token_stream(), of_type: quote!(::<#of_type>), lifetimes, parameters })
    }

    /// Returns a parameter for an argument, of the kind that its spelling shows. If the callee is planned, a wrong one does no harm.
    fn parameter(&self, argument: &GenericArgument) -> Option<GenericParameter> {
        let length = || GenericParameter::Constant(quote!(::core::primitive::usize));
        Some(match argument {
            GenericArgument::Type(ty) if is_open(ty.to_token_stream()) => GenericParameter::Open,
            GenericArgument::Type(Type::Path(path)) if path.qself.is_none() => {
                let last = path.path.segments.last()?;
                match self.constant_of_the_signature(&path.path) {
                    Some(ty) => GenericParameter::Constant(ty),
                    None if self.signature.types.iter().any(|ty| path.path.is_ident(ty)) => GenericParameter::Written,
                    None if !last.arguments.is_none() || is_dim_name(&last.ident.to_string()) => {
                        GenericParameter::Written
                    }
                    None if PRIMITIVES.iter().any(|name| last.ident == name) => GenericParameter::Written,
                    None => length(),
                }
            }
            GenericArgument::Type(_) => GenericParameter::Written,
            GenericArgument::Const(Expr::Lit(literal)) => GenericParameter::Constant(match &literal.lit {
                Lit::Bool(_) => quote!(::core::primitive::bool),
                Lit::Char(_) => quote!(::core::primitive::char),
                Lit::Int(number) if !number.suffix().is_empty() => {
                    let suffix = syn::Ident::new(number.suffix(), number.span());
                    quote!(::core::primitive::#suffix)
                }
                Lit::Int(number) if number.base10_digits().starts_with('-') => quote!(::core::primitive::i32),
                _ => quote!(::core::primitive::usize),
            }),
            GenericArgument::Const(_) => length(),
            _ => return None,
        })
    }

    /// Returns the type of a const parameter of the planned function.
    fn constant_of_the_signature(&self, path: &Path) -> Option<TokenStream> {
        self.signature.generics.iter().find_map(|generic| match syn::parse2(generic.clone()).ok()? {
            GenericParam::Const(constant) if path.is_ident(&constant.ident) => Some(constant.ty.to_token_stream()),
            _ => None,
        })
    }
}

/// Returns whether a part of some generic arguments is left open: `_`.
fn is_open(arguments: TokenStream) -> bool {
    words(arguments).iter().any(|word| word == "_")
}

fn has_generics(path: &Path) -> bool {
    path.segments.iter().any(|segment| !segment.arguments.is_none())
}

/// Returns the tokens of a path without the generics of its last segment.
fn without_generics(path: &Path) -> TokenStream {
    let mut tokens = path.leading_colon.to_token_stream();
    for pair in path.segments.pairs() {
        pair.value().ident.to_tokens(&mut tokens);
        pair.punct().to_tokens(&mut tokens);
    }
    tokens
}
