//! `array!`: expands to a type if the input has a `;`, and to a value otherwise.

mod check;
mod count;
mod expand;
mod parse;
mod path_form;
mod value;

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;

use crate::fragment::{self, bare_type};

pub(crate) use check::{MAX_RANK, itemsize};
pub(crate) use count::Count;
pub(crate) use expand::{first, mistaken};
pub(crate) use parse::{ArrayType, Dim, is_dim_name, length};

pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    match of_plan(&input) {
        Some((word, list)) if word == "nested" => return Ok(quote::quote!(&#list)),
        Some((word, list)) if word == "inline" => {
            return value::expand(list.stream(), &quote::quote!(::haversack::private::Inline));
        }
        _ => {}
    }
    if !is_type(&input) {
        let heap = quote::quote!(::haversack::private::Heap);
        return if alias(&input) { Ok(input) } else { value::expand(input, &heap) };
    }
    let array = syn::parse2::<ArrayType>(input).and_then(|array| check::check(&array).map(|()| array));
    Ok(array.map_or_else(|mistake| expand::mistaken(&mistake), ArrayType::into_token_stream))
}

/// Returns the word and the list for the input `::haversack::planned::planned_list!(word [1.0, 2.0])`. The expansion of a planned function
/// writes this form: a list that is copied into a slot is `nested`, and one that lies in the frame of the function is `inline`. The `array!`
/// of another crate takes the input as a value, and the error of `planned_list!` has a clear message.
fn of_plan(input: &TokenStream) -> Option<(Ident, Group)> {
    let tokens: Vec<TokenTree> = input.clone().into_iter().collect();
    let [.., TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Group(input)] = &tokens[..] else { return None };
    let mut input = input.stream().into_iter();
    match (input.next()?, input.next()?) {
        (TokenTree::Ident(word), TokenTree::Group(list)) if name == "planned_list" => Some((word, list)),
        _ => None,
    }
}

/// Returns the list of values that the input of an `array!` is, or `None` if the input is a type.
pub(crate) fn list(input: &TokenStream) -> Option<syn::ExprArray> {
    let is_list = !input.is_empty() && !is_type(input) && !alias(input);
    let list = is_list.then(|| syn::parse2(quote::quote!([#input])))?;
    list.ok()
}

/// Returns the mistake in the input of an `array!`, or `None` if it is a type or a list.
pub(crate) fn mistake(input: &TokenStream) -> Option<syn::Error> {
    if is_type(input) {
        return syn::parse2::<ArrayType>(input.clone()).and_then(|array| check::check(&array)).err();
    }
    let is_value = of_plan(input).is_none() && !alias(input);
    is_value.then(|| value::expand(input.clone(), &TokenStream::new()).err())?
}

/// Returns whether an `array!` in `tokens` has a mistake, at any depth.
pub(crate) fn has_mistake(tokens: TokenStream) -> bool {
    let mut before: Vec<TokenTree> = Vec::new();
    tokens.into_iter().any(|token| {
        let is_mistaken = match &token {
            TokenTree::Group(group) => {
                let is_array = matches!(&before[..], [.., TokenTree::Ident(name), TokenTree::Punct(bang)]
                    if name == "array" && bang.as_char() == '!');
                is_array && mistake(&group.stream()).is_some() || has_mistake(group.stream())
            }
            _ => false,
        };
        before.push(token);
        is_mistaken
    })
}

/// Returns whether the input is the name of a type, such as `Hidden` or `crate::Hidden<4>`: an alias, which `#[budget]` on functions reads.
fn alias(input: &TokenStream) -> bool {
    let is_name = |path: &syn::Path| path.segments.last().is_some_and(|last| is_dim_name(&last.ident.to_string()));
    syn::parse2::<syn::Type>(input.clone()).is_ok_and(|ty| match bare_type(&ty) {
        syn::Type::Path(path) => path.qself.is_none() && is_name(&path.path),
        _ => false,
    })
}

/// Returns whether the input is a type, `dtype; dims`, and not a list of values.
fn is_type(input: &TokenStream) -> bool {
    input.clone().into_iter().any(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';'))
}

/// Returns the array type that `ty` spells with `array!`, or `None` if `ty` is anything else.
pub(crate) fn spelled(ty: &syn::Type) -> Option<ArrayType> {
    let syn::Type::Macro(spelled) = bare_type(ty) else { return path_form::of_path(bare_type(ty)) };
    let name = spelled.mac.path.segments.last()?;
    (name.ident == "array").then(|| spelled_by_any_name(ty)).flatten()
}

impl ArrayType {
    /// Parses the input of an `array!` that is a type without a mistake.
    pub(crate) fn without_mistake(input: TokenStream) -> Option<Self> {
        syn::parse2(input).ok().filter(|array| check::check(array).is_ok())
    }
}

/// Returns the array type that `ty` spells with `array!`. The macro may have any name there.
pub(crate) fn spelled_by_any_name(ty: &syn::Type) -> Option<ArrayType> {
    let syn::Type::Macro(spelled) = bare_type(ty) else { return None };
    let tokens = &spelled.mac.tokens;
    if is_type(tokens) { syn::parse2(tokens.clone()).ok() } else { None }
}

/// Returns all array types that `tokens` spell with `array!`, at any depth. The macro may have any name there.
pub(crate) fn all_spelled(tokens: TokenStream) -> Vec<ArrayType> {
    let mut arrays = Vec::new();
    each_array(tokens, &mut |array| {
        arrays.extend(syn::parse2::<ArrayType>(array.clone()));
        array
    });
    arrays
}

/// Returns `tokens` without the invisible group around each dim that a fragment of `macro_rules!` gave to an `array!`. rustc
/// forgets the groups in the output of a procedural macro. `array!` may have any name there.
pub(crate) fn settled(tokens: TokenStream) -> TokenStream {
    if !fragment::has_groups(tokens.clone()) {
        return tokens;
    }
    each_array(tokens, &mut |array| {
        let mut dims = false;
        let settle = |token: TokenTree| {
            dims |= matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ';');
            match fragment::inside(token.clone()) {
                Some(inside) if dims => Dim::of_fragment(inside).map_or(token.into(), |dim| dim.source()),
                _ => token.into(),
            }
        };
        let settled: TokenStream = array.clone().into_iter().map(settle).collect();
        if syn::parse2::<ArrayType>(settled.clone()).is_ok() { settled } else { array }
    })
}

/// Returns `tokens`, with the input of every macro that might be an array type replaced by the result of `change`.
fn each_array(tokens: TokenStream, change: &mut dyn FnMut(TokenStream) -> TokenStream) -> TokenStream {
    let mut output: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            output.push(token);
            continue;
        };
        let mut inside = each_array(group.stream(), change);
        if let [.., TokenTree::Ident(_), TokenTree::Punct(bang)] = &output[..]
            && bang.as_char() == '!'
            && is_type(&inside)
        {
            inside = change(inside);
        }
        let mut changed = Group::new(group.delimiter(), inside);
        changed.set_span(group.span());
        output.push(changed.into());
    }
    output.into_iter().collect()
}
