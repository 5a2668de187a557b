//! Structs and enums, whose fields add up.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Attribute, Item, Meta, Path};

use super::{ItemDocs, Section, constant, outside, pack, parameters};
use crate::budget::check::{Claim, Measure};
use crate::budget::limit::Limit;
use crate::footprint::implement;
use crate::footprint::model::{Field, Owner, Variant, attributes, attributes_mut};
use crate::footprint::table::{FootprintTable, Total, of_owner as known};
use crate::written::WrittenType;

/// Does the first step: adds docs, and a derive that writes the items beside this one. There are two steps because attribute
/// macros see the fields that a `#[cfg]` removes, and derives do not.
pub(super) fn describe(mut item: Item, limit: Option<&Limit>) -> syn::Result<TokenStream> {
    let docs = docs(&Owner::of(&item)?, limit);
    if let Some(attributes) = attributes_mut(&mut item) {
        docs.add_to(attributes);
    }
    let arguments = limit.map(|limit| &limit.arguments);
    Ok(quote!(#[derive(::haversack::private::Described)] #[haversack_described(#arguments)] #item))
}

/// Returns whether the first step is done. Then the second step implements the trait, and `#[derive(Footprint)]` on the same item does not.
pub(crate) fn is_described(item: &Item) -> bool {
    marker(item).is_some()
}

/// Returns the path of the library, if the item gives it.
pub(super) fn place(item: &Item) -> Option<Path> {
    match &marker(item)?.meta {
        Meta::List(arguments) => crate::budget::place(&arguments.tokens),
        _ => None,
    }
}

fn marker(item: &Item) -> Option<&Attribute> {
    attributes(item).iter().find(|attribute| attribute.path().is_ident("haversack_described"))
}

/// Does the second step: returns the implementation, the constant and the check.
pub(super) fn beside(item: &Item) -> syn::Result<TokenStream> {
    let limit = match marker(item).map(|attribute| &attribute.meta) {
        Some(Meta::List(limit)) if !limit.tokens.is_empty() => Some(Limit::of_attribute(limit.tokens.clone())?),
        _ => None,
    };
    let mut owner = Owner::of(item)?;
    let mistakes = owner.check().err().map(|mistakes| mistakes.to_compile_error());
    let beside = if owner.is_generic() { generic(&owner, limit.as_ref()) } else { concrete(&owner, limit.as_ref()) };
    Ok(quote!(#mistakes #beside))
}

fn docs(owner: &Owner<'_>, limit: Option<&Limit>) -> ItemDocs {
    let table = table(owner);
    let constant = format!("[`{}`]", constant::name(owner.name));
    let section = if owner.is_generic() {
        let late = match limit {
            Some(_) if owner.is_enum => "Where the footprint is read; a value alone does not trigger it.".into(),
            Some(_) => {
                let pack = pack::link(owner);
                format!("Where the footprint is read or {pack} is called; a struct literal alone does not trigger it.")
            }
            None => String::new(),
        };
        Section {
            table: &table,
            total: total(owner, None, "`FOOTPRINT`"),
            known: None,
            limit,
            constant: "`Footprint::FOOTPRINT` of the type".into(),
            late: Some(late),
        }
    } else {
        let known = known(owner);
        Section {
            table: &table,
            total: total(owner, known, &constant),
            known,
            limit,
            constant: constant.clone(),
            late: None,
        }
    };
    section.docs()
}

fn concrete(owner: &Owner<'_>, limit: Option<&Limit>) -> TokenStream {
    let name = outside(owner.name, owner.generics);
    let ty = WrittenType::name(&name);
    let claim = claim(owner, ty.footprint("PARTS"));
    let value = match limit {
        Some(_) => constant::value(&ty),
        None => claim.count(owner.name.span()),
    };
    let constant = constant::footprint(owner.name, owner.visibility, owner.attributes, value);
    let implementation = implement::footprint(owner, None);
    let check = limit.map(|limit| claim.item(limit));
    quote!(#implementation #constant #check)
}

fn generic(owner: &Owner<'_>, limit: Option<&Limit>) -> TokenStream {
    let check = limit.map(|limit| claim(owner, quote!(Self::PARTS)).call(limit));
    let implementation = implement::footprint(owner, check);
    let constructor = limit.filter(|_| !owner.is_enum).map(|limit| pack::constructor(owner, limit.first));
    quote!(#implementation #constructor)
}

fn table(owner: &Owner<'_>) -> FootprintTable {
    let mut table = FootprintTable::new(Some(owner.generics));
    for (variant, field) in owner.fields() {
        table.row(Some(owner.field_name(variant, field)), variant.condition(field), &field.ty);
    }
    table
}

/// Returns the last row of the table. A table of one field has none.
fn total<'a>(owner: &Owner<'_>, bytes: Option<u128>, constant: &'a str) -> Option<Total<'a>> {
    let name = if owner.is_enum { "largest variant" } else { "sum" };
    let single = !owner.is_enum && owner.fields().count() == 1;
    (!single).then_some(Total { name, bytes, constant })
}

/// Returns the claim of a struct or enum. `parts` is an expression for its parts.
pub(crate) fn claim(owner: &Owner<'_>, parts: TokenStream) -> Claim {
    let label =
        |variant: &Variant<'_>, field: &Field<'_>| implement::label(&owner.field_name(variant, field), &field.ty);
    let labels = |variant: &Variant<'_>| variant.counted().map(|field| label(variant, field)).collect();
    Claim {
        name: owner.name.unraw().to_string(),
        measure: Measure::Footprint,
        parameters: parameters(owner.generics),
        labels: owner.variants.iter().map(labels).collect(),
        parts,
        in_docs: if owner.is_generic() { None } else { known(owner) },
    }
}
