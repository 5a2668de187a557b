//! The implementation of `Footprint`, field by field. Errors about a field stand at its type.

use proc_macro2::{Punct, Spacing, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericParam, Generics, Type, TypeParamBound, WherePredicate};

use super::model::{Field, Owner, Variant, depends_on_parameters};
use crate::array;
use crate::text::{cut, tidy};

/// `check` is given for generic items: it takes what the sum of all fields is, and gives it on.
pub(crate) fn footprint(owner: &Owner<'_>, check: Option<&dyn Fn(TokenStream) -> TokenStream>) -> TokenStream {
    let name = owner.name;
    let (parameters, arguments, _) = owner.generics.split_for_impl();
    let clause = where_clause(owner);
    let payload = total(owner, "FOOTPRINT");
    let payload = check.map_or(payload.clone(), |check| check(payload));
    let heap = total(owner, "HEAP");
    // What is deprecated is said where the user names it.
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #parameters ::haversack::private::Footprint for #name #arguments #clause {
            const FOOTPRINT: usize = #payload;
            const HEAP: usize = #heap;
            const OVERHEAD: usize =
                ::haversack::private::overhead(::core::mem::size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
        }
    }
}

/// The sum over the fields; over several variants, the largest sum.
fn total(owner: &Owner<'_>, constant: &str) -> TokenStream {
    let sum = |variant: &Variant<'_>| {
        let parts = variant.counted().map(|field| of_type(field.ty, constant));
        quote!(::haversack::private::sum(&[#(#parts),*]))
    };
    match &owner.variants[..] {
        [only] => sum(only),
        variants => {
            let sums = variants.iter().map(sum);
            quote!(::haversack::private::largest(&[#(#sums),*]))
        }
    }
}

/// `<ty as Footprint>::constant`, with the place of `ty`.
pub(crate) fn of_type(ty: &Type, constant: &str) -> TokenStream {
    let span = type_span(ty);
    let constant = syn::Ident::new(constant, span);
    let open = Punct::new('<', Spacing::Alone);
    quote_spanned!(span=> #open #ty as ::haversack::private::Footprint>::#constant)
}

/// A row of the table in a message: `ty`, which the user wrote as `written`.
pub(crate) fn row(name: &str, written: &Type, ty: &Type) -> TokenStream {
    let name = cut(name);
    let written = cut(&tidy(written.to_token_stream()));
    let content = of_type(ty, "CONTENT");
    let bytes = of_type(ty, "FOOTPRINT");
    quote!(::haversack::private::Row { name: #name, written: #written, content: #content, bytes: #bytes })
}

fn type_span(ty: &Type) -> proc_macro2::Span {
    match array::spelled(ty) {
        // The tokens that `array!` gives back begin at its dtype.
        Some(array) => array::first(&array.dtype.to_token_stream()),
        None => array::first(&ty.to_token_stream()),
    }
}

/// The user's clause, and a bound for every field whose type depends on a parameter.
pub(crate) fn where_clause(owner: &Owner<'_>) -> TokenStream {
    let given = owner.generics.where_clause.iter().flat_map(|clause| clause.predicates.iter());
    let depends = |field: &&Field<'_>| depends_on_parameters(field.ty, owner.generics);
    let needed = owner.variants.iter().flat_map(Variant::counted).filter(depends).map(|field| {
        let (ty, span) = (field.ty, type_span(field.ty));
        quote_spanned!(span=> #ty: ::haversack::private::Footprint)
    });
    let sized = maybe_unsized(owner.generics);
    quote!(where #(#given,)* #(#needed,)* #(#sized: ::core::marker::Sized,)*)
}

/// The parameters with a bound `?Sized`: only a value of a known size has a footprint.
fn maybe_unsized(generics: &Generics) -> Vec<TokenStream> {
    let relaxed = |bound: &TypeParamBound| {
        bound.to_token_stream().into_iter().next().is_some_and(|first| first.to_string() == "?")
    };
    let parameters = generics.params.iter().filter_map(|parameter| match parameter {
        GenericParam::Type(parameter) if parameter.bounds.iter().any(relaxed) => {
            Some(parameter.ident.to_token_stream())
        }
        _ => None,
    });
    let predicates =
        generics.where_clause.iter().flat_map(|clause| &clause.predicates).filter_map(|predicate| match predicate {
            WherePredicate::Type(ty) if ty.bounds.iter().any(relaxed) => Some(ty.bounded_ty.to_token_stream()),
            _ => None,
        });
    parameters.chain(predicates).collect()
}
