//! Compares what each macro writes with what stands beside its input: `tests/expand/<macro>/<case>.rs` and
//! `<case>.expanded.rs`. With `HAVERSACK_BLESS=1`, the expansions are written anew.
//!
//! The input is a file. A macro that is called in it by the name of its folder is replaced by its expansion. Attributes and
//! derives of this crate are expanded in every folder, again and again until none is left. To be printed,
//! `with_alloc! { .. }` becomes a module of that name.

use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, File, Item, ItemMod, Meta, Token};

use crate::footprint::model::{attributes, attributes_mut};

type Macro = fn(TokenStream) -> syn::Result<TokenStream>;

/// Returns the macro that is called by `name!`.
fn called(name: &str) -> Option<Macro> {
    Some(match name {
        "array" => crate::array::expand,
        "arrays" => crate::arrays::expand,
        "axes" => crate::shape::axes,
        "budgets" => crate::budget::sum::expand,
        "dims" => crate::dims::expand,
        "number" => |input| Ok(crate::number::expand(input)),
        "pad" => crate::shape::pad,
        "s" => crate::slice::expand,
        "shape" => crate::shape::shape,
        _ => return None,
    })
}

/// Returns the derive of `name`.
fn derived(name: &str) -> Option<Macro> {
    Some(match name {
        "Dtype" => crate::record::derive,
        "Footprint" => crate::footprint::derive,
        "Weighed" => crate::footprint::derive_weighed,
        "Described" => crate::describe::beside_owner,
        "DeepSize" => crate::deep::derive,
        _ => return None,
    })
}

/// Returns the result of the attribute `name` on `item`, or `None` if it is no attribute of this crate.
fn attributed(name: &str, arguments: TokenStream, item: TokenStream) -> Option<syn::Result<TokenStream>> {
    Some(match name {
        "budget" => crate::budget::expand(arguments, item),
        "declared" => crate::arrays::describe(item),
        "profile" => Ok(crate::profile::expand(arguments, item)),
        _ => return None,
    })
}

fn output(result: syn::Result<TokenStream>) -> TokenStream {
    result.unwrap_or_else(|error| error.to_compile_error())
}

/// Returns `tokens`, with every call of the macro `name` replaced by its expansion.
fn expand_calls(tokens: TokenStream, name: &str, expand: Macro) -> TokenStream {
    let mut before: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            before.push(token);
            continue;
        };
        if let [.., TokenTree::Ident(word), TokenTree::Punct(bang)] = &before[..]
            && word == name
            && bang.as_char() == '!'
        {
            before.truncate(before.len() - 2);
            before.extend(output(expand(group.stream())));
        } else {
            before.push(Group::new(group.delimiter(), expand_calls(group.stream(), name, expand)).into());
        }
    }
    before.into_iter().collect()
}

/// Returns the file with the attributes and derives of its items expanded.
fn expand_items(tokens: TokenStream) -> TokenStream {
    let file: File = syn::parse2(tokens).expect("an expansion consists of items");
    file.items.into_iter().map(expand_item).collect()
}

/// Expands the first attribute or derive of this crate on an item, and then the items that this gives.
fn expand_item(mut item: Item) -> TokenStream {
    if let Item::Mod(ItemMod { attrs, vis, ident, content: Some((_, items)), .. }) = &item {
        let inner = expand_items(quote!(#(#items)*));
        return quote!(#(#attrs)* #vis mod #ident { #inner });
    }
    let all = attributes(&item).to_vec();
    for (position, attribute) in all.iter().enumerate() {
        let (name, mut rest) = (last_word(attribute.path()), all.clone());
        rest.remove(position);
        if name == "derive" {
            let mut derives = derives(attribute);
            let Some(ours) = derives.iter().position(|path| derived(&last_word(path)).is_some()) else { continue };
            let derive = derived(&last_word(&derives.remove(ours))).expect("it was found");
            rest.insert(position, syn::parse_quote!(#[derive(#(#derives),*)]));
            set_attributes(&mut item, rest);
            let beside = output(derive(item.to_token_stream()));
            return expand_items(quote!(#item #beside));
        }
        let mut without = item.clone();
        set_attributes(&mut without, rest);
        if let Some(result) = attributed(&name, arguments(attribute), without.to_token_stream()) {
            return expand_items(output(result));
        }
    }
    item.to_token_stream()
}

fn last_word(path: &syn::Path) -> String {
    path.segments.last().expect("a path has a segment").ident.to_string()
}

fn derives(attribute: &Attribute) -> Vec<syn::Path> {
    let list = attribute.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated);
    list.expect("a list of traits").into_iter().collect()
}

fn arguments(attribute: &Attribute) -> TokenStream {
    match &attribute.meta {
        Meta::List(list) => list.tokens.clone(),
        _ => TokenStream::new(),
    }
}

fn set_attributes(item: &mut Item, attributes: Vec<Attribute>) {
    match item {
        Item::Fn(function) => function.attrs = attributes,
        item => *attributes_mut(item).expect("it has attributes") = attributes,
    }
}

/// Formats the expansion of the input for the macro `name`.
fn expansion(name: &str, input: &str) -> String {
    let mut tokens: TokenStream = input.parse().expect("the input consists of tokens");
    if let Some(expand) = called(name) {
        tokens = expand_calls(tokens, name, expand);
    }
    let tokens = with_modules(expand_items(tokens));
    let file = syn::parse2(tokens.clone()).unwrap_or_else(|error| panic!("{error}: {tokens}"));
    prettyplease::unparse(&file)
}

/// Returns `tokens` with modules in the place of `::haversack::private::with_alloc! { .. }`.
fn with_modules(tokens: TokenStream) -> TokenStream {
    let mut before: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            before.push(token);
            continue;
        };
        let inner = with_modules(group.stream());
        if let [.., TokenTree::Ident(word), TokenTree::Punct(_)] = &before[..]
            && word == "with_alloc"
        {
            // `::haversack::private::with_alloc!` is ten tokens.
            before.truncate(before.len() - 10);
            before.extend(quote!(mod with_alloc));
        }
        before.push(Group::new(group.delimiter(), inner).into());
    }
    before.into_iter().collect()
}

/// Returns the lines in which two texts differ.
fn difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<_>, Vec<_>) = (old.lines().collect(), new.lines().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let both = old.len().min(new.len()) - same;
    let end = old.iter().rev().zip(new.iter().rev()).take(both).take_while(|(old, new)| old == new).count();
    let mut text = format!("from line {}:\n", same + 1);
    old[same..old.len() - end].iter().for_each(|line| text += &format!("-{line}\n"));
    new[same..new.len() - end].iter().for_each(|line| text += &format!("+{line}\n"));
    text
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of the tests exists");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    files.sort();
    files
}

#[test]
fn expansions_are_as_written() {
    let (mut count, mut differences) = (0, String::new());
    for folder in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expand")) {
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        for input in files(&folder) {
            let file = input.to_string_lossy().into_owned();
            if file.ends_with(".expanded.rs") {
                continue;
            }
            let found = expansion(&name, &fs::read_to_string(&input).expect("a file"));
            for path in found.split("::haversack::").skip(1) {
                // rustc shows the path of `Array` where the type stands in the place of a value, and that of a macro which fails.
                let is_known = ["private", "Array", "planned::planned_list!"].iter().any(|name| path.starts_with(name));
                assert!(is_known, "{file} names {path:.20}");
            }
            let beside = input.with_extension("expanded.rs");
            let written = fs::read_to_string(&beside).unwrap_or_default();
            count += 1;
            if written == found {
                continue;
            }
            if env::var_os("HAVERSACK_BLESS").is_some() {
                fs::write(&beside, &found).expect("it can be written");
            } else {
                differences += &format!("{file}, {}\n", difference(&written, &found));
            }
        }
    }
    assert!(count > 50, "{count} files");
    assert!(differences.is_empty(), "HAVERSACK_BLESS=1 writes these anew:\n{differences}");
}
