//! The names that a pattern binds.

use syn::{Ident, Pat};

/// Returns all of the names, in the order of the source. A unit variant or constant is taken for a name, too, which does no
/// harm.
pub(super) fn names(pattern: &Pat) -> Vec<&Ident> {
    let mut names = Vec::new();
    collect(pattern, &mut names);
    names
}

fn collect<'a>(pattern: &'a Pat, names: &mut Vec<&'a Ident>) {
    match pattern {
        Pat::Ident(name) => {
            names.push(&name.ident);
            if let Some((_, inner)) = &name.subpat {
                collect(inner, names);
            }
        }
        Pat::Guard(guard) => collect(&guard.pat, names),
        // Each case binds the same names.
        Pat::Or(or) => or.cases.iter().take(1).for_each(|case| collect(case, names)),
        Pat::Paren(paren) => collect(&paren.pat, names),
        Pat::Reference(reference) => collect(&reference.pat, names),
        Pat::Slice(slice) => slice.elems.iter().for_each(|element| collect(element, names)),
        Pat::Struct(fields) => fields.fields.iter().for_each(|field| collect(&field.pat, names)),
        Pat::Tuple(tuple) => tuple.elems.iter().for_each(|element| collect(element, names)),
        Pat::TupleStruct(tuple) => tuple.elems.iter().for_each(|element| collect(element, names)),
        Pat::Type(typed) => collect(&typed.pat, names),
        _ => {}
    }
}
