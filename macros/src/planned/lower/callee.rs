//! The callee of a call of a function that may be planned: its path, and the generics that the source writes.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{Expr, GenericArgument, GenericParam, Lit, Path, PathArguments, Token, Type};

use super::super::tree::{Callee, Generics};
use super::state::Lower;
use crate::array::is_dim_name;

/// The most parameters that a stand-in has. A callee with more gets rustc's own error: a type was expected.
const PARAMETERS: usize = 10;

/// The kind of a generic argument.
enum GenericKind {
    Type,
    /// A constant of a type.
    Constant(TokenStream),
}

impl Lower<'_> {
    /// Returns a callee. `is_planned` says that it is planned in this body.
    pub(super) fn callee(&self, path: &Path, arguments: usize, is_planned: bool) -> Callee {
        let tokens = path.to_token_stream();
        let has = |text: &str| tokens.clone().into_iter().any(|token| token.to_string() == text);
        let generics = if is_planned { None } else { self.generics(path) };
        let is_certain = is_planned || has("<") && generics.is_none();
        let stand_in = (!is_certain && arguments <= PARAMETERS).then_some(arguments);
        let is_explicit = has("<") && !has("_");
        let path = if generics.is_some() { without_generics(path) } else { tokens };
        Callee { path, generics, is_explicit, is_certain, stand_in }
    }

    /// Returns the generics of `g::<f32, 8>`, if all of them are written, and none is a lifetime.
    fn generics(&self, path: &Path) -> Option<Generics> {
        let PathArguments::AngleBracketed(written) = &path.segments.last()?.arguments else { return None };
        let is_plain = |segment: &syn::PathSegment| matches!(segment.arguments, PathArguments::None);
        if !path.segments.iter().rev().skip(1).all(is_plain) {
            return None;
        }
        let (mut parameters, mut types) = (Punctuated::<TokenStream, Token![,]>::new(), Vec::new());
        for (position, argument) in written.args.iter().enumerate() {
            let name = format_ident!("A{}", position);
            match self.kind_of_generic(argument)? {
                GenericKind::Type => {
                    parameters.push(name.to_token_stream());
                    types.push(name);
                }
                GenericKind::Constant(ty) => parameters.push(quote!(const #name: #ty)),
            }
        }
        Some(Generics { arguments: written.to_token_stream(), parameters: parameters.to_token_stream(), types })
    }

    /// Returns the kind of an argument by its spelling. If the callee is planned, a wrong one does no harm.
    fn kind_of_generic(&self, argument: &GenericArgument) -> Option<GenericKind> {
        let length = || GenericKind::Constant(quote!(::core::primitive::usize));
        Some(match argument {
            GenericArgument::Type(Type::Infer(_)) => return None,
            GenericArgument::Type(Type::Path(path)) if path.qself.is_none() => {
                let last = path.path.segments.last()?;
                match self.constant_of_the_signature(&path.path) {
                    Some(ty) => GenericKind::Constant(ty),
                    None if self.signature.types.iter().any(|ty| path.path.is_ident(ty)) => GenericKind::Type,
                    None if !last.arguments.is_none() || is_dim_name(&last.ident.to_string()) => GenericKind::Type,
                    None if super::super::words::PRIMITIVES.iter().any(|name| last.ident == name) => GenericKind::Type,
                    None => length(),
                }
            }
            GenericArgument::Type(_) => GenericKind::Type,
            GenericArgument::Const(Expr::Lit(literal)) => GenericKind::Constant(match &literal.lit {
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

/// Returns the tokens of a path without the generics of its last segment.
fn without_generics(path: &Path) -> TokenStream {
    let mut tokens = path.leading_colon.to_token_stream();
    for pair in path.segments.pairs() {
        pair.value().ident.to_tokens(&mut tokens);
        pair.punct().to_tokens(&mut tokens);
    }
    tokens
}
