//! Type aliases, consts and statics: one type with a name.

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Attribute, Generics, Ident, ItemConst, ItemStatic, ItemType, Type, Visibility, parse_quote};

use super::{Described, Section, constant, outside, parameters};
use crate::array::{self, Dim};
use crate::budget::check::{Claim, Measure};
use crate::budget::limit::Limit;
use crate::footprint::implement;
use crate::footprint::model;
use crate::footprint::owned::held;
use crate::footprint::table::FootprintTable;
use crate::fragment::bare_type;
use crate::written::WrittenType;

pub(super) fn describe_alias(item: &mut ItemType, limit: Option<&Limit>) -> Described {
    let ItemType { ident: name, vis: visibility, attrs: attributes, generics, ty: written, .. } = &*item;
    let is_generic = model::is_generic(generics);
    // The type is named by the alias, but with the span of the type behind it.
    let mut here = name.clone();
    let written = WrittenType::of(written);
    here.set_span(written.span());
    let (_, arguments, _) = generics.split_for_impl();
    let ty = if is_generic { parse_quote!(#here #arguments) } else { outside(&here, generics) };
    let ty = WrittenType::name(&ty);
    let value = DescribedValue { name, visibility, attributes, written: &written, ty: &ty, kind: Kind::Alias };
    if !is_generic {
        return value.describe(limit);
    }
    let described = value.describe_generic(generics, limit);
    // The function beside the alias does enforce its bounds.
    item.attrs.push(parse_quote!(#[allow(type_alias_bounds)]));
    described
}

pub(super) fn describe_const(item: &ItemConst, limit: Option<&Limit>) -> Described {
    let ItemConst { ident: name, vis: visibility, attrs: attributes, ty, .. } = item;
    let ty = &WrittenType::of(ty);
    let value = DescribedValue { name, visibility, attributes, written: ty, ty, kind: Kind::Const };
    if name == "_" { value.describe_nameless(limit) } else { value.describe(limit) }
}

pub(super) fn describe_static(item: &ItemStatic, limit: Option<&Limit>) -> Described {
    let ItemStatic { ident: name, vis: visibility, attrs: attributes, ty, .. } = item;
    let ty = &WrittenType::of(ty);
    DescribedValue { name, visibility, attributes, written: ty, ty, kind: Kind::Static }.describe(limit)
}

struct DescribedValue<'a> {
    name: &'a Ident,
    visibility: &'a Visibility,
    attributes: &'a [Attribute],
    written: &'a WrittenType<'a>,
    /// The type, as code beside the item names it.
    ty: &'a WrittenType<'a>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Alias,
    Const,
    /// A static. The limit applies to its memory.
    Static,
}

impl DescribedValue<'_> {
    fn table(&self, generics: Option<&Generics>) -> FootprintTable {
        let mut table = FootprintTable::new(generics);
        table.row(None, None, self.written);
        table
    }

    fn describe(&self, limit: Option<&Limit>) -> Described {
        let table = self.table(None);
        let known = table.sum();
        let (link, constant) = if self.is_named_after_its_type() {
            (format!("`footprint::<{}>()`", crate::text::tidy(self.written.to_token_stream())), None)
        } else {
            let value = match limit {
                Some(_) => constant::value(self.ty),
                None => self.claim(Measure::Footprint, Vec::new()).count(self.name.span()),
            };
            let constant = constant::footprint(self.name, self.visibility, self.attributes, value);
            (format!("[`{}`]", constant::name(self.name)), Some(constant))
        };
        let check = limit.map(|limit| self.claim(self.measure(), Vec::new()).item(limit));
        // The memory that a static takes beside its payload is known from the tokens only if there is none.
        let known = known.filter(|_| self.kind != Kind::Static || is_all_payload(self.written));
        let section = Section { table: &table, total: None, known, limit, constant: link, late: None };
        Described { docs: Some(section.docs()), beside: quote!(#constant #check) }
    }

    /// Describes `const _: T`. It gets no docs, since they are shown nowhere, and no constant, since there may be many.
    fn describe_nameless(&self, limit: Option<&Limit>) -> Described {
        let check = limit.map(|limit| self.claim(self.measure(), Vec::new()).item(limit));
        Described { docs: None, beside: quote!(#check) }
    }

    /// Returns whether the item is named after its type, as in `static WEIGHTS: Mutex<Weights>`. Then the constant beside the type already
    /// has the name, and the value.
    fn is_named_after_its_type(&self) -> bool {
        let Type::Path(path) = held(self.written.ty) else { return false };
        let name = path.path.segments.last().map(|segment| constant::name(&segment.ident));
        self.kind != Kind::Alias && name == Some(constant::name(self.name))
    }

    /// Describes a generic alias. The item beside it is a function, because a free constant cannot be generic.
    fn describe_generic(&self, generics: &Generics, limit: Option<&Limit>) -> Described {
        let text = self.name.unraw().to_string();
        let name = format_ident!("{}_footprint", text.to_snake_case(), span = self.name.span());
        let link = format!("[`{name}`]");
        let late = format!("Where {link} is called; the alias alone does not trigger it.");
        let section = Section {
            table: &self.table(Some(generics)),
            total: None,
            known: None,
            limit,
            constant: link,
            late: Some(late),
        };

        let value = match limit {
            Some(limit) => {
                let (first, call) = (limit.first, self.claim(Measure::Footprint, parameters(generics)).call(limit));
                quote_spanned!(first=> const { #call })
            }
            None => {
                let (name, count) =
                    (self.name.span(), self.claim(Measure::Footprint, parameters(generics)).count(self.name.span()));
                quote_spanned!(name=> const { #count })
            }
        };
        let about = format!("Bytes of [`{text}`]: its footprint.");
        let hidden = self.attributes.iter().filter(|attribute| constant::hides(attribute));
        let (visibility, ty) = (self.visibility, self.ty);
        let predicates = model::predicates(generics);
        let bounds = bounds(self.written, generics);
        let (parameters, ..) = generics.split_for_impl();
        let function = quote! {
            #[doc = #about]
            #(#hidden)*
            #[allow(dead_code, deprecated, clippy::multiple_bound_locations)]
            #[must_use]
            #visibility const fn #name #parameters () -> ::core::primitive::usize
            where
                #(#predicates,)*
                #(#bounds,)*
                #ty: ::haversack::private::Footprint,
            {
                #value
            }
        };
        Described { docs: Some(section.docs()), beside: function }
    }

    /// Returns the quantity that `#[budget]` limits.
    fn measure(&self) -> Measure {
        if self.kind == Kind::Static { Measure::Memory } else { Measure::Footprint }
    }

    fn claim(&self, measure: Measure, parameters: Vec<TokenStream>) -> Claim {
        let name = self.name.unraw().to_string();
        let (label, part) = (implement::label(&name, self.written), self.ty.footprint("PART"));
        let in_docs = if parameters.is_empty() { self.table(None).sum() } else { None };
        Claim { name, measure, parameters, labels: vec![vec![label]], parts: quote!(&[&[#part]]), in_docs }
    }
}

/// Returns whether a value takes no memory beside its footprint. The footprint of `ty` must be known.
fn is_all_payload(ty: &WrittenType<'_>) -> bool {
    match bare_type(ty.ty) {
        Type::Array(array) => is_all_payload(&WrittenType::of(&array.elem)),
        Type::Path(_) => true,
        _ => ty
            .array
            .as_ref()
            .and_then(|array| array.storage.as_ref())
            .is_some_and(|storage| model::mentions(storage.to_token_stream(), &|word| word == "Inline")),
    }
}

/// Returns the bounds that the parameters of an alias need, so that its arrays are valid. An alias itself has no bounds.
fn bounds(ty: &WrittenType<'_>, generics: &Generics) -> Vec<TokenStream> {
    let mut bounds = Vec::new();
    let (array, within) = match &ty.array {
        Some(array) => (Some(array), Vec::new()),
        None => (None, array::all_spelled(ty.to_token_stream())),
    };
    for array in array.into_iter().chain(&within) {
        let mut bound = |part: &dyn ToTokens, kind: TokenStream| {
            let part = part.to_token_stream();
            if model::mentions_parameter(&part, generics) {
                bounds.push(quote!(#part: ::haversack::private::#kind));
            }
        };
        bound(&array.dtype, quote!(Dtype));
        for dim in &array.dims {
            if let Dim::Named(_) | Dim::Type(_) = dim {
                bound(dim, quote!(Dim));
            }
        }
        if let Some(storage) = &array.storage {
            bound(storage, quote!(Storage));
        }
    }
    bounds
}
