//! `dims! { pub Batch = 32; pub Half = SIZE / 2; }`: named lengths.

use heck::ToUpperCamelCase;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, Expr, Ident, Token, Visibility};

use crate::array::{is_dim_name, length};
use crate::describe::at;
use crate::number::{Length, composed, counted, of_digits, of_literal};
use crate::text::{grouped, tidy};

const EXPECTED: &str = "expected the name of a dim and its length: `pub Batch = 32;`";

/// Expands all dims. A dim with a mistake is left out, and the others are written.
pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    if input.is_empty() {
        return Err(Error::new(Span::call_site(), EXPECTED));
    }
    let (mut dims, mut output): (Vec<NamedDim>, _) = (Vec::new(), TokenStream::new());
    for declaration in declarations(input) {
        match syn::parse2::<NamedDim>(declaration).and_then(|dim| dim.unlike(&dims).map(|()| dim)) {
            Ok(dim) => {
                output.extend(dim.items());
                dims.push(dim);
            }
            Err(mistake) => output.extend(mistake.to_compile_error()),
        }
    }
    Ok(output)
}

/// Splits the input into declarations, each with the `;` at its end.
fn declarations(input: TokenStream) -> Vec<TokenStream> {
    let mut declarations: Vec<TokenStream> = Vec::new();
    let mut ended = true;
    for token in input {
        if ended {
            declarations.push(TokenStream::new());
        }
        ended = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ';');
        declarations.last_mut().expect("there is one").extend([token]);
    }
    declarations
}

struct NamedDim {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    name: Ident,
    length: Length,
    /// The length as the docs show it: `32`, `` `SIZE / 2` ``.
    in_docs: String,
}

impl Parse for NamedDim {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if !input.peek(Ident) {
            return Err(input.error(EXPECTED));
        }
        let name: Ident = input.parse()?;
        check_name(&name)?;
        if !input.peek(Token![=]) {
            return Err(input.error(format!("expected `=` and the length of `{name}`: `{name} = 32;`")));
        }
        input.parse::<Token![=]>()?;
        if input.is_empty() || input.peek(Token![;]) {
            return Err(input.error(format!("expected the length of `{name}`: `{name} = 32;`")));
        }
        let value: Expr = input.parse()?;
        let written = tidy(value.to_token_stream());
        let length = Length::of(value)?;
        let in_docs = match &length {
            Length::Literal(literal) => grouped(self::length(literal)? as u128),
            Length::Expression(_) => format!("`{written}`"),
        };
        if !input.is_empty() && !input.peek(Token![;]) {
            return Err(input.error("expected `;` and the next dim"));
        }
        input.parse::<Option<Token![;]>>()?;
        Ok(NamedDim { attributes, visibility, name, length, in_docs })
    }
}

/// Checks that the name is written as a type is. `array![..]` tells dims from constants by their names.
fn check_name(name: &Ident) -> syn::Result<()> {
    let written = name.unraw().to_string();
    if is_dim_name(&written) {
        return Ok(());
    }
    let camel = written.to_upper_camel_case();
    let such = if is_dim_name(&camel) { camel } else { "Batch".into() };
    let message = format!(
        "a dim is named as a type is, such as `{such}`: `array![f32; {written}]` takes `{written}` for a constant"
    );
    Err(Error::new(name.span(), message))
}

impl NamedDim {
    /// Refuses a name that one of `others` already has. Dims under a `#[cfg]` are left to the compiler.
    fn unlike(&self, others: &[NamedDim]) -> syn::Result<()> {
        let name = &self.name;
        if self.is_always_there() && others.iter().any(|other| other.is_always_there() && other.name == *name) {
            return Err(Error::new(name.span(), format!("`{name}` has a length already")));
        }
        Ok(())
    }

    fn is_always_there(&self) -> bool {
        !self.attributes.iter().any(is_condition)
    }

    /// Returns the type, its length, its implementation, and the check that both of its numbers are the same.
    fn items(&self) -> TokenStream {
        let NamedDim { attributes, visibility, name, length, in_docs } = self;
        let conditions = || attributes.iter().filter(|attribute| is_condition(attribute));
        let (of_type, of_length, of_implementation, of_check) =
            (conditions(), conditions(), conditions(), conditions());
        let others = attributes.iter().filter(|attribute| !is_condition(attribute));
        let is_documented = attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
        let paragraph = is_documented.then(|| quote!(#[doc = ""]));
        // As `Const` has them: a derive on `struct Linear<I: Dim, O: Dim>` writes the bounds `I: Clone` and so on.
        let is_derived = attributes.iter().any(|attribute| attribute.path().is_ident("derive"));
        let derive = (!is_derived).then(|| {
            quote!(#[derive(
                ::core::clone::Clone,
                ::core::marker::Copy,
                ::core::fmt::Debug,
                ::core::default::Default,
                ::core::cmp::PartialEq,
                ::core::cmp::Eq,
                ::core::cmp::PartialOrd,
                ::core::cmp::Ord,
                ::core::hash::Hash,
            )])
        });
        let about = format!("A dim of length {in_docs}.");
        let (span, place) = (at(name), length.span());
        // The output contains an expression only once, so that a mistake in it is one error. The other uses read the constant
        // `SIZE`. They do not read it from a type: if that type were an error, rustc could compute no digits from it, and would
        // report that, too.
        let of_size = quote_spanned!(place=> { #name::SIZE });
        let (size, constant, number) = match length {
            Length::Literal(literal) => match counted(literal) {
                Some(size) => (size, of_size, of_literal(literal)),
                None => (quote!(#literal), quote!(#literal), of_literal(literal)),
            },
            Length::Expression(value) => {
                let digit = |digit| quote_spanned!(place=> { ::haversack::private::digit(#name::SIZE, #digit) });
                (quote!(#value), of_size, composed(place, &of_digits(place, digit)))
            }
        };
        quote_spanned! {span=>
            #(#of_type)*
            #(#others)*
            #paragraph
            #[doc = #about]
            #derive
            #visibility struct #name {}

            #(#of_length)*
            #[allow(dead_code, deprecated, arithmetic_overflow, unconditional_panic)]
            impl #name {
                /// The length.
                #visibility const SIZE: ::core::primitive::usize = #size;
            }

            #(#of_implementation)*
            #[automatically_derived]
            #[allow(deprecated)]
            impl ::haversack::private::NamedDim for #name {
                type Length = ::haversack::private::Const<#constant>;
                type Number = #number;
            }

            #(#of_check)*
            #[allow(deprecated)]
            const _: ::core::primitive::usize = <#name as ::haversack::private::Dim>::SIZE;
        }
    }
}

/// Returns whether the attribute is `#[cfg(..)]`. Every item of a dim depends on it.
fn is_condition(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg")
}
