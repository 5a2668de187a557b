//! Structs and enums: fields that add up.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, Meta, Path, Token, Visibility, parse_quote};

use super::{Described, Section, constant, parameters};
use crate::budget::check::{Claim, Measure};
use crate::budget::limit::Limit;
use crate::footprint::implement;
use crate::footprint::model::{Owner, Variant, attributes_mut, mentions_parameter, names};
use crate::footprint::table::{Table, Total};

pub(super) fn describe(item: &mut Item, limit: Option<&Limit>) -> syn::Result<Described> {
    if let Some(attributes) = attributes_mut(item) {
        strip_derive(attributes);
    }
    let visibility = match item {
        Item::Struct(item) => item.vis.clone(),
        Item::Enum(item) => item.vis.clone(),
        _ => Visibility::Inherited,
    };
    let owner = Owner::of(item)?;
    owner.check()?;
    Ok(if owner.is_generic() { generic(&owner, &visibility, limit) } else { concrete(&owner, &visibility, limit) })
}

fn concrete(owner: &Owner<'_>, visibility: &Visibility, limit: Option<&Limit>) -> Described {
    let known = known(owner);
    let name = owner.name;
    let footprint = quote!(<#name as ::haversack::private::Footprint>::FOOTPRINT);
    let claim = claim(owner, footprint);
    let value = if limit.is_some() { constant::value(name) } else { claim.count(name.span()) };
    let (constant, constant_item) = constant::footprint(name, visibility, value, known);
    let implementation = implement::footprint(owner, None);
    let check = limit.map(|limit| claim.item(limit));
    let constant = format!("[`{constant}`]");
    let section = Section { table: table(owner, known, &constant), known, limit, constant, late: None };
    Described { docs: Some(section.attribute()), beside: quote!(#implementation #constant_item #check) }
}

fn generic(owner: &Owner<'_>, visibility: &Visibility, limit: Option<&Limit>) -> Described {
    let check = |sum: TokenStream| match limit {
        Some(limit) => claim(owner, sum).call(limit),
        None => sum,
    };
    let implementation = implement::footprint(owner, Some(&check));
    let (constructor, late) = match limit {
        Some(limit) if !owner.is_enum => (
            Some(pack(owner, visibility, limit.first)),
            "Where the footprint is read or [`pack`](Self::pack) is called; a struct literal alone does not trigger it.",
        ),
        _ => (None, "Where the footprint is read; a value alone does not trigger it."),
    };
    let section = Section {
        table: table(owner, None, "`FOOTPRINT`"),
        known: None,
        limit,
        constant: "`Footprint::FOOTPRINT` of the type".into(),
        late: Some(late.into()),
    };
    Described { docs: Some(section.attribute()), beside: quote!(#implementation #constructor) }
}

fn table(owner: &Owner<'_>, bytes: Option<u128>, constant: &str) -> String {
    let mut table = Table::new();
    for (variant, field) in owner.fields() {
        table.row(Some(owner.field_name(variant, field)), field.ty);
    }
    let name = if owner.is_enum { "largest variant" } else { "sum" };
    let single = !owner.is_enum && owner.fields().count() == 1;
    table.markdown((!single).then_some(Total { name, bytes, constant }))
}

/// The footprint, if the tokens tell.
fn known(owner: &Owner<'_>) -> Option<u128> {
    let sum = |variant: &Variant<'_>| {
        let mut table = Table::new();
        variant.fields.iter().for_each(|field| table.row(None, field.ty));
        table.sum()
    };
    owner.variants.iter().map(sum).try_fold(0, |largest, sum| Some(largest.max(sum?)))
}

fn claim(owner: &Owner<'_>, needed: TokenStream) -> Claim {
    Claim {
        name: owner.name.to_string(),
        measure: Measure::Footprint,
        parameters: parameters(owner.generics),
        rows: rows(owner),
        needed,
    }
}

/// The rows of the fields; of an enum, those of its largest variant.
fn rows(owner: &Owner<'_>) -> TokenStream {
    let of_variant = |variant: &Variant<'_>| {
        let rows = variant.fields.iter().map(|field| implement::row(&owner.field_name(variant, field), field.ty));
        quote!(&[#(#rows),*])
    };
    match &owner.variants[..] {
        [only] => of_variant(only),
        variants => {
            let variants = variants.iter().map(of_variant);
            quote!(::haversack::private::largest_variant(&[#(#variants),*]))
        }
    }
}

/// The constructor of a generic struct, which triggers the check.
fn pack(owner: &Owner<'_>, visibility: &Visibility, place: Span) -> TokenStream {
    let Some(variant) = owner.variants.first() else { return TokenStream::new() };
    let private = variant.fields.iter().find(|field| matches!(field.visibility, Visibility::Inherited));
    let visibility = private.map_or(visibility, |field| field.visibility);
    let (parameters, arguments, clause) = owner.generics.split_for_impl();
    let predicates = clause.iter().flat_map(|clause| clause.predicates.iter());
    let needed = variant.fields.iter().map(|field| field.ty).filter(|ty| mentions_parameter(ty, owner.generics));
    let (names, types): (Vec<_>, Vec<_>) = variant.fields.iter().map(|field| (&field.ident, field.ty)).unzip();
    let value = if variant.is_tuple { quote!(Self(#(#names),*)) } else { quote!(Self { #(#names),* }) };
    let name = owner.name;
    let check = quote_spanned!(place=> const { let _ = <Self as ::haversack::private::Footprint>::FOOTPRINT; });
    let about =
        format!("A [`{name}`] of its fields.\n\n# Checked at build time\nThat [`{name}`] keeps within its budget.");
    quote! {
        impl #parameters #name #arguments
        where
            #(#predicates,)*
            #(#needed: ::haversack::private::Footprint,)*
        {
            #[doc = #about]
            #[allow(dead_code, clippy::too_many_arguments)]
            #visibility fn pack(#(#names: #types),*) -> Self {
                #check
                #value
            }
        }
    }
}

/// Takes `Footprint` out of `#[derive(..)]`: the implementation is written here, with the check in it.
fn strip_derive(attributes: &mut Vec<Attribute>) {
    for attribute in attributes.iter_mut().filter(|attribute| attribute.path().is_ident("derive")) {
        let Ok(derived) = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated) else { continue };
        let kept = derived.iter().filter(|path| !names(path, "Footprint"));
        *attribute = parse_quote!(#[derive(#(#kept),*)]);
    }
    attributes.retain(|attribute| match &attribute.meta {
        Meta::List(list) => !(attribute.path().is_ident("derive") && list.tokens.is_empty()),
        _ => true,
    });
}
