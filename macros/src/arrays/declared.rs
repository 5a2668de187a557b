//! Finds the items of the block that declare arrays. An item declares an array if it names one, directly or through another
//! item of the block.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, ItemMod, Path, Token, Type, parse_quote};

use super::derived::write_paths;
use crate::footprint::model::{attributes, attributes_mut, names};
use crate::footprint::owned::grows;
use crate::fragment::bare_type;

/// Returns the items, with `#[declared]` on those that declare arrays. `names` are the names that `array!` has in the block.
pub(super) fn mark_declared(items: Vec<Item>, names: &HashSet<String>) -> TokenStream {
    let declared = declared(&items, names);
    marked(items, &declared)
}

/// Marks the items of the block, or of a module in it.
fn marked(items: Vec<Item>, declared: &Declared<'_>) -> TokenStream {
    let import = items.iter().any(has_budget).then(import);
    let items = items.into_iter().map(|item| mark(item, declared));
    import.into_iter().chain(items).collect()
}

/// Returns an import of `#[budget]`, so that the block needs none. If the block has one, it takes precedence over this glob
/// import, and so does not count as unused.
fn import() -> TokenStream {
    quote!(
        #[allow(unused_imports)]
        use ::haversack::private::in_arrays::*;
    )
}

fn mark(item: Item, declared: &Declared<'_>) -> TokenStream {
    match item {
        Item::Mod(ItemMod { attrs, vis, unsafety, mod_token, ident, content: Some((brace, items)), .. }) => {
            let mut body = Group::new(Delimiter::Brace, marked(items, declared));
            body.set_span(brace.span.join());
            quote!(#(#attrs)* #vis #unsafety #mod_token #ident #body)
        }
        mut item => {
            let is_declared = declared.has(&item);
            write_paths(&mut item, declared.spellings);
            // The mark stands behind all other attributes: a `#[budget]` that has another name in scope removes it.
            if is_declared && let Some(attributes) = attributes_mut(&mut item) {
                attributes.push(parse_quote!(#[::haversack::private::declared]));
            }
            item.into_token_stream()
        }
    }
}

/// The facts about the items of the block, including those of its inline modules.
struct Declared<'a> {
    /// The names of `array!`.
    spellings: &'a HashSet<String>,
    /// The names of all items that name an array.
    names: HashSet<String>,
    /// The names of all types whose `Footprint` is implemented by hand.
    by_hand: HashSet<String>,
}

impl Declared<'_> {
    fn has(&self, item: &Item) -> bool {
        let Some(candidate) = Candidate::of(item, self.spellings) else { return false };
        // `#[budget]` describes the item itself.
        let is_taken = has_budget(item) || self.by_hand.contains(&candidate.name);
        // A type without a footprint is no mistake here: the item passes through.
        let is_counted = || self.names_array(&candidate) && !candidate.types.iter().any(|ty| grows(ty));
        !is_taken && (candidate.derives_footprint || is_counted())
    }

    fn names_array(&self, candidate: &Candidate<'_>) -> bool {
        candidate.spells_array || candidate.words.iter().any(|word| self.names.contains(word))
    }
}

fn declared<'a>(items: &[Item], spellings: &'a HashSet<String>) -> Declared<'a> {
    let mut declared = Declared { spellings, names: HashSet::new(), by_hand: HashSet::new() };
    let mut candidates = Vec::new();
    collect(items, spellings, &mut candidates, &mut declared.by_hand);
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

fn collect<'a>(
    items: &'a [Item],
    spellings: &HashSet<String>,
    candidates: &mut Vec<Candidate<'a>>,
    by_hand: &mut HashSet<String>,
) {
    for item in items {
        match item {
            Item::Mod(ItemMod { content: Some((_, items)), .. }) => collect(items, spellings, candidates, by_hand),
            Item::Impl(implementation) => {
                if let (Some((path, _)), Type::Path(ty)) = (&implementation.trait_, bare_type(&implementation.self_ty))
                    && names(path, "Footprint")
                    && let Some(name) = ty.path.segments.last()
                {
                    by_hand.insert(name.ident.to_string());
                }
            }
            item => candidates.extend(Candidate::of(item, spellings)),
        }
    }
}

/// An item that can declare an array.
struct Candidate<'a> {
    name: String,
    types: Vec<&'a Type>,
    /// All identifiers in its types.
    words: HashSet<String>,
    spells_array: bool,
    derives_footprint: bool,
}

impl<'a> Candidate<'a> {
    fn of(item: &'a Item, spellings: &HashSet<String>) -> Option<Self> {
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
        for ty in &candidate.types {
            read(ty.to_token_stream(), spellings, &mut candidate.words, &mut candidate.spells_array);
        }
        Some(candidate)
    }
}

fn read(tokens: TokenStream, spellings: &HashSet<String>, words: &mut HashSet<String>, spells_array: &mut bool) {
    let mut after_array = false;
    for token in tokens {
        let is_array = matches!(&token, TokenTree::Ident(ident) if spellings.contains(&ident.to_string()));
        match token {
            TokenTree::Ident(ident) => {
                words.insert(ident.to_string());
            }
            TokenTree::Punct(punct) => *spells_array |= after_array && punct.as_char() == '!',
            TokenTree::Group(group) => read(group.stream(), spellings, words, spells_array),
            TokenTree::Literal(_) => {}
        }
        after_array = is_array;
    }
}

fn has_budget(item: &Item) -> bool {
    attributes(item).iter().any(|attribute| names(attribute.path(), "budget"))
}

/// Returns whether the attribute is the one that [`mark_declared`] writes.
pub(crate) fn is_mark(attribute: &Attribute) -> bool {
    let mut words = attribute.path().segments.iter().rev().map(|segment| &segment.ident);
    words.next().is_some_and(|word| word == "declared") && words.next().is_some_and(|word| word == "private")
}

fn derives_footprint(item: &Item) -> bool {
    attributes(item).iter().filter(|attribute| attribute.path().is_ident("derive")).any(|attribute| {
        attribute
            .parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
            .is_ok_and(|derived| derived.iter().any(|path| names(path, "Footprint")))
    })
}
