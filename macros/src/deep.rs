//! `#[derive(DeepSize)]`: every field is a row. Errors about a field are reported at its type.

use proc_macro2::{Ident, Punct, Spacing, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, Index, Item};

use crate::footprint::model::{Field, Owner, Variant, depends_on_parameters, mentions, predicates};
use crate::written::WrittenType;

pub(crate) fn derive(item: TokenStream) -> syn::Result<TokenStream> {
    let item: Item = syn::parse2(item)?;
    if let Item::Union(item) = &item {
        let message = "which field of a union is in use is not known: implement `DeepSize` by hand, or use an enum";
        return Err(Error::new(item.union_token.span(), message));
    }
    let owner = Owner::of(&item)?;
    let name = owner.name;
    let (parameters, arguments, _) = owner.generics.split_for_impl();
    let clause = where_clause(&owner);
    let body = body(&owner);
    // A deprecated type is reported where the user names it, and not here.
    Ok(quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #parameters ::haversack::private::DeepSize for #name #arguments #clause {
            fn weigh<'deep>(&'deep self, scale: &mut ::haversack::private::Scale<'deep>) {
                #body
            }
        }
    })
}

fn body(owner: &Owner<'_>) -> TokenStream {
    if owner.variants.is_empty() {
        return quote!(let _ = scale; match *self {});
    }
    // Fields are numbered in the order of the source, across variants.
    let mut before = 0;
    let arms = owner.variants.iter().map(|variant| {
        let first = before;
        before += variant.fields.len();
        let name = variant.name;
        let path = if owner.is_enum { quote!(Self::#name) } else { quote!(Self) };
        let patterns = variant.fields.iter().enumerate().map(|(position, field)| {
            let (member, binding) = (member(variant, field, position), binding(position));
            quote!(#member: #binding)
        });
        let rows = variant.fields.iter().enumerate().map(|(position, field)| {
            let (weigh, name, binding) = (weigh(&field.ty), owner.field_name(variant, field), binding(position));
            let position = first + position;
            quote!(scale.field_by(#position, #name, #binding, #weigh);)
        });
        quote!(#path { #(#patterns),* } => { #(#rows)* })
    });
    quote! {
        let _ = &scale;
        match self { #(#arms)* }
    }
}

/// Returns the path `<ty as DeepSize>::weigh`. This is the only place where the body uses the type of a field.
fn weigh(ty: &WrittenType<'_>) -> TokenStream {
    // If the `<` had the span of the type, rustc would suggest to borrow the value that has no deep size.
    let open = Punct::new('<', Spacing::Alone);
    quote_spanned!(ty.span()=> #open #ty as ::haversack::private::DeepSize>::weigh)
}

fn member(variant: &Variant<'_>, field: &Field<'_>, position: usize) -> TokenStream {
    if variant.is_tuple { Index::from(position).to_token_stream() } else { field.ident.to_token_stream() }
}

fn binding(position: usize) -> Ident {
    format_ident!("field_{position}")
}

/// Returns the user's clause, with a bound for every field whose type depends on a parameter. If a type owns another value of
/// this type, such a bound would make the implementation require itself. For such a field, the parameters in its type are bound
/// instead.
fn where_clause(owner: &Owner<'_>) -> TokenStream {
    let given = predicates(owner.generics);
    let depends = |field: &&Field<'_>| depends_on_parameters(&field.ty, owner.generics);
    let fields = owner.variants.iter().flat_map(|variant| &variant.fields).filter(depends);
    let (recursive, others): (Vec<_>, Vec<_>) = fields.partition(|field| is_within(owner, &field.ty));
    let bounds = others.iter().map(|field| {
        let ty = &field.ty;
        quote_spanned!(ty.span()=> #ty: ::haversack::private::DeepSize)
    });
    let parameters = owner.generics.type_params().map(|parameter| &parameter.ident).filter(|parameter| {
        recursive.iter().any(|field| mentions(field.ty.to_token_stream(), &|ident| ident == *parameter))
    });
    quote!(where #(#given,)* #(#bounds,)* #(#parameters: ::haversack::private::DeepSize,)*)
}

/// Returns whether `ty` names the owner.
fn is_within(owner: &Owner<'_>, ty: &WrittenType<'_>) -> bool {
    mentions(ty.to_token_stream(), &|ident| ident == owner.name || ident == "Self")
}
