//! Which items of the block declare arrays: those that name one, themselves or through another item of the block.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Item, ItemMod, Path, Token, Type};

use crate::footprint::model::{attributes, names};
use crate::footprint::owned::grows;
use crate::fragment::bare_type;

/// The items, in which `#[declared]` stands on those that declare arrays.
pub(super) fn mark_declared(items: Vec<Item>) -> TokenStream {
    let declared = declared(&items);
    items.into_iter().map(|item| mark(item, &declared)).collect()
}

fn mark(item: Item, declared: &Declared) -> TokenStream {
    match item {
        Item::Mod(ItemMod { attrs, vis, unsafety, mod_token, ident, content: Some((brace, items)), .. }) => {
            let items = items.into_iter().map(|item| mark(item, declared)).collect();
            let mut body = Group::new(Delimiter::Brace, items);
            body.set_span(brace.span.join());
            quote!(#(#attrs)* #vis #unsafety #mod_token #ident #body)
        }
        item if declared.has(&item) => quote!(#[::haversack::private::declared] #item),
        item => item.into_token_stream(),
    }
}

/// What the items of the block are, those of its inline modules included.
struct Declared {
    /// The names of all that name an array.
    names: HashSet<String>,
    /// The names of all whose `Footprint` is implemented by hand.
    by_hand: HashSet<String>,
}

impl Declared {
    fn has(&self, item: &Item) -> bool {
        let Some(candidate) = Candidate::of(item) else { return false };
        // `#[budget]` describes the item itself.
        let is_taken = has_budget(item) || self.by_hand.contains(&candidate.name);
        // What has no footprint is no mistake here: it passes through.
        let is_counted = || self.names_array(&candidate) && !candidate.types.iter().any(|ty| grows(ty));
        !is_taken && (candidate.derives_footprint || is_counted())
    }

    fn names_array(&self, candidate: &Candidate<'_>) -> bool {
        candidate.spells_array || candidate.words.iter().any(|word| self.names.contains(word))
    }
}

fn declared(items: &[Item]) -> Declared {
    let mut declared = Declared { names: HashSet::new(), by_hand: HashSet::new() };
    let mut candidates = Vec::new();
    collect(items, &mut candidates, &mut declared.by_hand);
    loop {
        let before = candidates.len();
        candidates.retain(|candidate| {
            let is_declared = declared.names_array(candidate) || candidate.derives_footprint;
            if is_declared {
                declared.names.insert(candidate.name.clone());
            }
            !is_declared
        });
        if candidates.len() == before {
            return declared;
        }
    }
}

fn collect<'a>(items: &'a [Item], candidates: &mut Vec<Candidate<'a>>, by_hand: &mut HashSet<String>) {
    for item in items {
        match item {
            Item::Mod(ItemMod { content: Some((_, items)), .. }) => collect(items, candidates, by_hand),
            Item::Impl(implementation) => {
                if let (Some((path, _)), Type::Path(ty)) = (&implementation.trait_, bare_type(&implementation.self_ty))
                    && names(path, "Footprint")
                    && let Some(name) = ty.path.segments.last()
                {
                    by_hand.insert(name.ident.to_string());
                }
            }
            item => candidates.extend(Candidate::of(item)),
        }
    }
}

/// An item that can declare an array.
struct Candidate<'a> {
    name: String,
    types: Vec<&'a Type>,
    /// All words of its types.
    words: HashSet<String>,
    spells_array: bool,
    derives_footprint: bool,
}

impl<'a> Candidate<'a> {
    fn of(item: &'a Item) -> Option<Self> {
        let (name, types) = match item {
            Item::Struct(item) => (&item.ident, item.fields.iter().map(|field| &field.ty).collect()),
            Item::Enum(item) => {
                let fields = item.variants.iter().flat_map(|variant| &variant.fields);
                (&item.ident, fields.map(|field| &field.ty).collect())
            }
            Item::Type(item) => (&item.ident, vec![&*item.ty]),
            Item::Const(item) if item.ident != "_" => (&item.ident, vec![&*item.ty]),
            Item::Static(item) => (&item.ident, vec![&*item.ty]),
            _ => return None,
        };
        let mut candidate = Candidate {
            name: name.to_string(),
            types,
            words: HashSet::new(),
            spells_array: false,
            derives_footprint: derives_footprint(item),
        };
        candidate
            .types
            .iter()
            .for_each(|ty| read(ty.to_token_stream(), &mut candidate.words, &mut candidate.spells_array));
        Some(candidate)
    }
}

fn read(tokens: TokenStream, words: &mut HashSet<String>, spells_array: &mut bool) {
    let mut after_array = false;
    for token in tokens {
        let is_array = matches!(&token, TokenTree::Ident(ident) if ident == "array");
        match token {
            TokenTree::Ident(ident) => {
                words.insert(ident.to_string());
            }
            TokenTree::Punct(punct) => *spells_array |= after_array && punct.as_char() == '!',
            TokenTree::Group(group) => read(group.stream(), words, spells_array),
            TokenTree::Literal(_) => {}
        }
        after_array = is_array;
    }
}

fn has_budget(item: &Item) -> bool {
    attributes(item).iter().any(|attribute| names(attribute.path(), "budget"))
}

fn derives_footprint(item: &Item) -> bool {
    attributes(item).iter().filter(|attribute| attribute.path().is_ident("derive")).any(|attribute| {
        attribute
            .parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
            .is_ok_and(|derived| derived.iter().any(|path| names(path, "Footprint")))
    })
}
