//! The constructor of a generic struct. Calling it triggers the check.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Visibility;
use syn::ext::IdentExt;

use crate::footprint::implement::where_clause;
use crate::footprint::model::{Field, Owner, Variant};

/// Returns the constructor, `pub fn pack(weights: array![f32; N]) -> Self`.
pub(super) fn constructor(owner: &Owner<'_>, place: Span) -> TokenStream {
    let Some(variant) = owner.variants.first() else { return TokenStream::new() };
    let visibility = visibility(owner, variant);
    let (parameters, arguments, _) = owner.generics.split_for_impl();
    let clause = where_clause(owner);
    let (names, types): (Vec<_>, Vec<_>) = variant.fields.iter().map(|field| (&field.ident, &field.ty)).unzip();
    let value = if variant.is_tuple { quote!(Self(#(#names),*)) } else { quote!(Self { #(#names),* }) };
    let name = owner.name;
    let check = quote_spanned!(place=> const { let _ = <Self as ::haversack::private::Footprint>::FOOTPRINT; });
    let text = name.unraw();
    let about =
        format!("A [`{text}`] of its fields.\n\n# Checked at build time\nThat [`{text}`] keeps within its budget.");
    quote! {
        #[allow(deprecated)]
        impl #parameters #name #arguments #clause {
            #[doc = #about]
            #[allow(dead_code, clippy::too_many_arguments)]
            #visibility fn pack(#(#names: #types),*) -> Self {
                #check
                #value
            }
        }
    }
}

/// Returns the name of the constructor for docs. It is a link if the constructor is as visible as the struct.
pub(super) fn link(owner: &Owner<'_>) -> &'static str {
    let visible = owner.variants.first().is_none_or(|variant| same(visibility(owner, variant), owner.visibility));
    if visible { "[`pack`](Self::pack)" } else { "`pack`" }
}

/// Returns the visibility of the constructor: that of the struct, or that of its fields if they are less visible. If such
/// fields differ, the constructor is private.
fn visibility<'a>(owner: &Owner<'a>, variant: &Variant<'a>) -> &'a Visibility {
    let mut hidden = variant.fields.iter().filter(|field| !matches!(field.visibility, Visibility::Public(_)));
    let Some(first) = hidden.next() else { return owner.visibility };
    let alike = |other: &Field<'_>| same(first.visibility, other.visibility);
    if hidden.all(alike) { first.visibility } else { &Visibility::Inherited }
}

fn same(left: &Visibility, right: &Visibility) -> bool {
    left.to_token_stream().to_string() == right.to_token_stream().to_string()
}
