//! The implementation of `Footprint`, field by field. Errors about a field are reported at its type.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericParam, Generics, TypeParamBound, WherePredicate};

use super::model::{Field, Owner, Variant, depends_on_parameters, predicates};
use crate::text::{cut, tidy};
use crate::written::WrittenType;

/// Returns the implementation. `check` is given for generic items: it receives the sum of all fields, checks it and returns it.
///
/// The output contains every type only once, because each `array!` takes time to expand.
pub(crate) fn footprint(owner: &Owner<'_>, check: Option<TokenStream>) -> TokenStream {
    let name = owner.name;
    let (parameters, arguments, _) = owner.generics.split_for_impl();
    let clause = where_clause(owner);
    let payload = check.unwrap_or_else(|| quote!(::haversack::private::payload(Self::PARTS)));
    let variants = owner.variants.iter().map(|variant| {
        let parts = variant.counted().map(|field| field.ty.footprint("PART"));
        quote!(&[#(#parts),*])
    });
    // A deprecated type is reported where the user names it, and not here.
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #parameters ::haversack::private::Footprint for #name #arguments #clause {
            const PARTS: &'static [&'static [::haversack::private::Part]] = &[#(#variants),*];
            const FOOTPRINT: ::core::primitive::usize = #payload;
            const HEAP: ::core::primitive::usize = ::haversack::private::heap(Self::PARTS);
            const OVERHEAD: ::core::primitive::usize =
                ::haversack::private::overhead(::core::mem::size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
        }
    }
}

/// Returns the name and the type of a part, for a row of the table in a message.
pub(crate) fn label(name: &str, ty: &WrittenType<'_>) -> TokenStream {
    let name = cut(name);
    // For an array, the table shows dtype and shape, in whatever form its type is written.
    let written = if ty.array.is_some() { String::new() } else { cut(&tidy(ty.to_token_stream())) };
    quote!((#name, #written))
}

/// Returns the user's clause, with a bound for every field whose type depends on a parameter.
pub(crate) fn where_clause(owner: &Owner<'_>) -> TokenStream {
    let depends = |field: &&Field<'_>| depends_on_parameters(&field.ty, owner.generics);
    let needed = owner.variants.iter().flat_map(Variant::counted).filter(depends).map(|field| {
        let (ty, span) = (&field.ty, field.ty.span());
        quote_spanned!(span=> #ty: ::haversack::private::Footprint)
    });
    let sized = maybe_unsized(owner.generics);
    let given = predicates(owner.generics);
    quote!(where #(#given,)* #(#needed,)* #(#sized: ::core::marker::Sized,)*)
}

/// Returns the parameters with a bound `?Sized`. They need `Sized`, because only a value of known size has a footprint.
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
    let predicates = predicates(generics).into_iter().filter_map(|predicate| match predicate {
        WherePredicate::Type(ty) if ty.bounds.iter().any(relaxed) => Some(ty.bounded_ty.to_token_stream()),
        _ => None,
    });
    parameters.chain(predicates).collect()
}
