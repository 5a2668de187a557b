//! The additions to an item that is budgeted or declared: docs, a constant, an implementation, a check.

mod constant;
mod owner;
mod pack;
pub(crate) mod summary;
mod value;

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;
use syn::{Attribute, Error, Generics, Ident, Item, Path, Type, parse_quote};

use crate::budget::limit::Limit;
use crate::footprint::model::attributes_mut;
use crate::footprint::table::{FootprintTable, Total, summary as in_words};
pub(crate) use constant::{at, hides, name as constant_name};
pub(crate) use owner::{claim, is_described};

/// Returns the item with its docs, and the items beside it. `limit` is the limit of `#[budget]`.
pub(crate) fn describe(mut item: Item, limit: Option<&Limit>) -> syn::Result<TokenStream> {
    let Described { docs, beside } = match &mut item {
        Item::Struct(_) | Item::Enum(_) => return owner::describe(item, limit),
        Item::Type(item) => value::describe_alias(item, limit),
        Item::Const(item) => value::describe_const(item, limit),
        Item::Static(item) => value::describe_static(item, limit),
        other => {
            return Err(Error::new(
                other.span(),
                "`#[budget]` limits what a type weighs or what a function takes: it stands on type aliases, structs, enums, consts, statics and free functions",
            ));
        }
    };
    if let Some(attributes) = attributes_mut(&mut item) {
        docs.into_iter().for_each(|docs| docs.add_to(attributes));
    }
    Ok(quote!(#item #beside))
}

/// Returns the items beside a struct or enum. This is the step after [`describe`]: by then, the compiler has settled every
/// `#[cfg]` inside the item.
pub(crate) fn beside_owner(item: TokenStream) -> syn::Result<TokenStream> {
    owner::beside(&syn::parse2(item)?)
}

/// Returns the path of the library, if the item of [`beside_owner`] gives it.
pub(crate) fn place(item: &TokenStream) -> Option<Path> {
    owner::place(&syn::parse2(item.clone()).ok()?)
}

/// The additions to an item.
struct Described {
    docs: Option<ItemDocs>,
    /// The items to put beside it.
    beside: TokenStream,
}

/// The additions to the docs of an item.
struct ItemDocs {
    /// The sentence for the summary.
    sentence: Option<String>,
    /// The `# Footprint` section, and what it needs.
    section: Vec<Attribute>,
}

impl ItemDocs {
    fn add_to(self, attributes: &mut Vec<Attribute>) {
        if let Some(sentence) = self.sentence {
            summary::add(attributes, &sentence);
        }
        attributes.extend(self.section);
    }
}

/// The `# Footprint` section of an item.
struct Section<'a> {
    table: &'a FootprintTable,
    /// The last row of the table.
    total: Option<Total<'a>>,
    /// The number of bytes, if the tokens tell it.
    known: Option<u128>,
    limit: Option<&'a Limit>,
    /// The place where the number can be found, as Markdown.
    constant: String,
    /// For an item that is checked at build time: the sentence that says where.
    late: Option<String>,
}

impl Section<'_> {
    fn docs(self) -> ItemDocs {
        let sentence = self.known.map(|known| format!("{}.", crate::text::bytes(known)));
        ItemDocs { sentence, section: self.attributes() }
    }

    fn attributes(self) -> Vec<Attribute> {
        let Section { table, total, known, limit, constant, late } = self;
        let budget = limit.map(|limit| (limit.in_docs(), limit.bytes()));
        let summary = in_words(known, budget.as_ref().map(|(written, bytes)| (written.as_str(), *bytes)));
        let checked = match (limit, late) {
            (None, _) => String::new(),
            (Some(_), None) => " Checked at `cargo check`.".into(),
            (Some(_), Some(late)) => format!("\n\n# Checked at build time\n{late}"),
        };
        let rows = table.markdown(total);
        let text = format!("\n# Footprint\n\n{rows}\n{summary} In bytes: {constant}.{checked}");
        table.allowed().into_iter().chain([parse_quote!(#[doc = #text])]).collect()
    }
}

/// Returns the type `name` as code beside the item names it: `View<'_>`.
pub(crate) fn outside(name: &Ident, generics: &Generics) -> Type {
    let elided: Vec<_> = generics.lifetimes().map(|_| quote!('_)).collect();
    if elided.is_empty() { parse_quote!(#name) } else { parse_quote!(#name<#(#elided),*>) }
}

/// Returns `("N", N)` for every const parameter that is a `usize`.
fn parameters(generics: &Generics) -> Vec<TokenStream> {
    generics
        .const_params()
        .filter(|parameter| matches!(&parameter.ty, syn::Type::Path(ty) if ty.path.is_ident("usize")))
        .map(|parameter| {
            let (name, ident) = (parameter.ident.to_string(), &parameter.ident);
            quote!((#name, #ident as ::core::primitive::usize))
        })
        .collect()
}
