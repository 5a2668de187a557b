//! Type aliases, consts and statics: one type with a name.

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Generics, Ident, ItemConst, ItemStatic, ItemType, Type, Visibility};

use super::{Described, Section, constant, parameters};
use crate::array;
use crate::budget::check::{Claim, Measure};
use crate::budget::limit::Limit;
use crate::footprint::implement::{self, of_type};
use crate::footprint::model;
use crate::footprint::table::Table;

pub(super) fn describe_alias(item: &ItemType, limit: Option<&Limit>) -> Described {
    let value = Value { name: &item.ident, visibility: &item.vis, ty: &item.ty, measure: Measure::Footprint };
    if model::is_generic(&item.generics) {
        value.describe_generic(&item.generics, limit)
    } else {
        value.describe(limit)
    }
}

pub(super) fn describe_const(item: &ItemConst, limit: Option<&Limit>) -> Described {
    Value { name: &item.ident, visibility: &item.vis, ty: &item.ty, measure: Measure::Footprint }.describe(limit)
}

pub(super) fn describe_static(item: &ItemStatic, limit: Option<&Limit>) -> Described {
    Value { name: &item.ident, visibility: &item.vis, ty: &item.ty, measure: Measure::Memory }.describe(limit)
}

struct Value<'a> {
    name: &'a Ident,
    visibility: &'a Visibility,
    ty: &'a Type,
    measure: Measure,
}

impl Value<'_> {
    fn table(&self) -> Table {
        let mut table = Table::new();
        table.row(None, self.ty);
        table
    }

    fn describe(&self, limit: Option<&Limit>) -> Described {
        let table = self.table();
        let known = table.sum();
        let claim = self.claim(Vec::new());
        let value = match limit {
            Some(_) => constant::value(self.ty),
            None => claim.count(self.name.span()),
        };
        let (name, constant) = constant::footprint(self.name, self.visibility, value, known);
        let check = limit.map(|limit| claim.item(limit));
        // What a static takes beside its payload is known from its tokens only where there is nothing.
        let known = known.filter(|_| matches!(self.measure, Measure::Footprint) || is_inline(self.ty));
        let section =
            Section { table: table.markdown(None), known, limit, constant: format!("[`{name}`]"), late: None };
        Described { docs: Some(section.attribute()), beside: quote!(#constant #check) }
    }

    /// Beside a generic alias stands a function: a constant of its own cannot be generic.
    fn describe_generic(&self, generics: &Generics, limit: Option<&Limit>) -> Described {
        let text = self.name.to_string();
        let name =
            format_ident!("{}_footprint", text.trim_start_matches("r#").to_snake_case(), span = self.name.span());
        let link = format!("[`{name}`]");
        let late = format!("Where {link} is called; the alias alone does not trigger it.");
        let section =
            Section { table: self.table().markdown(None), known: None, limit, constant: link, late: Some(late) };

        let value = match limit {
            Some(limit) => {
                let (first, call) = (limit.first, self.claim(parameters(generics)).call(limit));
                quote_spanned!(first=> const { #call })
            }
            None => {
                let (name, count) = (self.name.span(), self.claim(parameters(generics)).count(self.name.span()));
                quote_spanned!(name=> const { #count })
            }
        };
        let about = format!("Bytes of [`{text}`]: its footprint.");
        let (visibility, ty, clause) = (self.visibility, self.ty, &generics.where_clause);
        let predicates = clause.iter().flat_map(|clause| clause.predicates.iter());
        let (parameters, ..) = generics.split_for_impl();
        let function = quote! {
            #[doc = #about]
            #[allow(dead_code)]
            #[must_use]
            #visibility const fn #name #parameters () -> usize
            where
                #(#predicates,)*
                #ty: ::haversack::private::Footprint,
            {
                #value
            }
        };
        Described { docs: Some(section.attribute()), beside: function }
    }

    fn claim(&self, parameters: Vec<TokenStream>) -> Claim {
        let name = self.name.to_string();
        let row = implement::row(&name, self.ty);
        let footprint = of_type(self.ty, "FOOTPRINT");
        let (rows, needed) = match self.measure {
            Measure::Footprint | Measure::Sum => (quote!(&[#row]), footprint),
            Measure::Memory => {
                let (overhead, heap) = (of_type(self.ty, "OVERHEAD"), of_type(self.ty, "HEAP"));
                let ty = self.ty;
                let overhead = quote!(::haversack::private::Row {
                    name: "",
                    written: "handles and padding",
                    content: ::haversack::private::Content::Other,
                    bytes: #overhead,
                });
                (quote!(&[#row, #overhead]), quote!(::haversack::private::sum(&[::core::mem::size_of::<#ty>(), #heap])))
            }
        };
        Claim { name, measure: self.measure, parameters, rows, needed }
    }
}

fn is_inline(ty: &Type) -> bool {
    let Some(array) = array::spelled(ty) else { return true };
    array.storage.is_some_and(|storage| model::mentions(storage.to_token_stream(), &|word| word == "Inline"))
}
