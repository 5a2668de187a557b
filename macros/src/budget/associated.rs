//! Refuses `#[budget]` on items of an `impl` or a trait. The attribute adds items beside its own item, and these would have no
//! place there.
//!
//! A macro sees the item, but not the code around it. A function without `self` looks like a free function, and the items that
//! a plan adds would give half a dozen errors in an `impl`. So the macro reads the source file if the attribute is indented.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::SystemTime;

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Error, FnArg, Ident, ImplItem, Item, TraitItem, TraitItemFn};

use crate::footprint::model;

/// Refuses a function that is declared in a trait, without a body.
pub(super) fn check_declared(tokens: &TokenStream) -> Result<(), Error> {
    match syn::parse2::<TraitItemFn>(tokens.clone()) {
        Ok(function) if function.default.is_none() => {
            let message = "a function of a trait is not planned: plan a free function, and call it where the trait is implemented";
            Err(Error::new(function.sig.ident.span(), message))
        }
        _ => Ok(()),
    }
}

/// Refuses an item of an `impl` or a trait. A function with a `self` passes: a later step recognises it by the `self`.
pub(super) fn check(item: &Item) -> Result<(), Error> {
    let (name, message) = match item {
        Item::Fn(function) if matches!(function.sig.inputs.first(), Some(FnArg::Receiver(_))) => {
            let name = &function.sig.ident;
            let message = "a method of a trait is not planned, since its plan has no place in the trait: plan an inherent method, and call it in \
                           this one";
            return if is_of_a_trait(&name.to_string()) { Err(Error::new(name.span(), message)) } else { Ok(()) };
        }
        Item::Fn(function) => (
            &function.sig.ident,
            "an associated function is not planned: plan a free function, and call it in this one",
        ),
        Item::Const(constant) => (
            &constant.ident,
            "an associated constant has no budget: write it on an alias of the type, outside of the `impl` or trait",
        ),
        Item::Type(alias) => {
            (&alias.ident, "an associated type has no budget: write it on an alias, outside of the `impl` or trait")
        }
        _ => return Ok(()),
    };
    if is_associated(&name.to_string()) { Err(Error::new(name.span(), message)) } else { Ok(()) }
}

/// Returns whether the attribute's file has a budgeted item of this name in an `impl` or a trait, and no other budgeted item of this name.
fn is_associated(name: &str) -> bool {
    asked(|source| source.associated.contains(name) && !source.free.contains(name))
}

/// Returns whether the attribute's file has a budgeted item of this name in the `impl` of a trait, and no other in an `impl`.
fn is_of_a_trait(name: &str) -> bool {
    asked(|source| source.of_traits.contains(name) && !source.inherent.contains(name))
}

/// Asks the attribute's file.
fn asked(ask: impl FnOnce(&Source) -> bool) -> bool {
    if !proc_macro::is_available() {
        return false;
    }
    let attribute = Span::call_site().unwrap();
    let Some(file) = attribute.local_file().filter(|_| attribute.start().column() > 1) else { return false };
    let mut last = LAST.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let changed = fs::metadata(&file).and_then(|file| file.modified()).ok();
    let source = match &mut *last {
        Some((path, time, source)) if *path == file && *time == changed => source,
        _ => &mut last.insert((file.clone(), changed, Source::read(&file))).2,
    };
    ask(source)
}

/// The file that was read last, and the time at which it was written.
static LAST: Mutex<Option<(PathBuf, Option<SystemTime>, Source)>> = Mutex::new(None);

/// The names of the budgeted items of a file.
#[derive(Default)]
struct Source {
    associated: HashSet<String>,
    free: HashSet<String>,
    /// Functions of traits, and of their implementations.
    of_traits: HashSet<String>,
    /// Functions of other `impl`s.
    inherent: HashSet<String>,
}

impl Source {
    fn read(file: &Path) -> Self {
        let mut source = Source::default();
        if let Some(file) = fs::read_to_string(file).ok().and_then(|text| syn::parse_file(&text).ok()) {
            source.items(&file.items);
        }
        source
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(module) => module.content.iter().for_each(|(_, items)| self.items(items)),
                Item::Fn(item) => take(&mut self.free, &item.attrs, &item.sig.ident),
                Item::Const(item) => take(&mut self.free, &item.attrs, &item.ident),
                Item::Type(item) => take(&mut self.free, &item.attrs, &item.ident),
                Item::Impl(of) => of.items.iter().for_each(|item| match item {
                    ImplItem::Fn(item) => {
                        let names = if of.trait_.is_some() { &mut self.of_traits } else { &mut self.inherent };
                        take(names, &item.attrs, &item.sig.ident);
                        take(&mut self.associated, &item.attrs, &item.sig.ident);
                    }
                    ImplItem::Const(item) => take(&mut self.associated, &item.attrs, &item.ident),
                    ImplItem::Type(item) => take(&mut self.associated, &item.attrs, &item.ident),
                    _ => {}
                }),
                Item::Trait(item) => item.items.iter().for_each(|item| match item {
                    TraitItem::Fn(item) => {
                        take(&mut self.of_traits, &item.attrs, &item.sig.ident);
                        take(&mut self.associated, &item.attrs, &item.sig.ident);
                    }
                    TraitItem::Const(item) => take(&mut self.associated, &item.attrs, &item.ident),
                    TraitItem::Type(item) => take(&mut self.associated, &item.attrs, &item.ident),
                    _ => {}
                }),
                _ => {}
            }
        }
    }
}

/// Adds the name of a budgeted item.
fn take(names: &mut HashSet<String>, attributes: &[Attribute], name: &Ident) {
    if attributes.iter().any(|attribute| model::names(attribute.path(), "budget")) {
        names.insert(name.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_free_or_associated() {
        let file = syn::parse_str::<syn::File>(
            "impl A { #[budget(1 KiB)] fn a() {} fn plain() {} }
             trait B { #[haversack::budget] fn b() {} #[budget(1)] const C: u8 = 1; }
             impl B for A { #[budget(1)] type D = u8; }
             mod inner { impl A { #[budget] fn c() {} } #[budget] pub fn d() {} #[budget(1)] type E = u8; }",
        );
        let mut source = Source::default();
        source.items(&file.unwrap().items);
        let sorted = |names: &HashSet<String>| {
            let mut names: Vec<_> = names.iter().cloned().collect();
            names.sort();
            names.join(" ")
        };
        assert_eq!((sorted(&source.associated), sorted(&source.free)), ("C D a b c".into(), "E d".into()));
    }
}
