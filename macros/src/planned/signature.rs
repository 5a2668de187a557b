//! The parameters and the return type of a planned function.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::spanned::Spanned;
use syn::{Error, FnArg, GenericParam, ItemFn, Pat, PatType, ReturnType, Type, WherePredicate};

use super::slot_type::{Extents, SlotType};
use super::words::{PRIMITIVES, fresh, owns, words};
use crate::footprint::model::predicates;
use crate::fragment::bare_type;
use crate::source::at;

/// A parameter.
pub(super) struct Parameter {
    /// The pattern, as the body has it.
    pub(super) pattern: TokenStream,
    /// The name outside of the body.
    pub(super) name: Ident,
    /// The type: a borrowed array may be of any storage.
    pub(super) ty: TokenStream,
    /// The same type, in which the storage has a name.
    pub(super) given: TokenStream,
    /// The name of the storage, with its bound.
    pub(super) storage: Option<TokenStream>,
    /// The array type with the plan's own storage, if it is a borrowed array.
    pub(super) array: Option<TokenStream>,
    /// The type of the variable, with the plan's own storage.
    pub(super) borrowed: TokenStream,
    /// The same type, with the names of its lifetimes from the signature.
    pub(super) asked: TokenStream,
    /// The same type, with the array of the signature, whatever the body declares.
    pub(super) named: TokenStream,
    /// The extents, if it is an array and the source tells them.
    pub(super) extents: Option<Extents>,
    /// Whether it is an array that is borrowed, not exclusively, for the call.
    pub(super) is_lent: bool,
    /// The names that its pattern binds.
    pub(super) names: Vec<Ident>,
    /// Whether its type names a type or const parameter of the function.
    pub(super) is_generic: bool,
}

/// The signature of a function: its parameters, and its generics, divided into those of the function's type and those of its
/// methods. Also two names that the source does not have.
pub(super) struct Signature {
    pub(super) parameters: Vec<Parameter>,
    /// `&mut self`, if it is a method.
    pub(super) receiver: Option<TokenStream>,
    /// The array type that the function returns.
    pub(super) returns: Option<TokenStream>,
    /// Whether the type that it returns holds a borrow, as far as its spelling tells.
    pub(super) returns_borrow: bool,
    /// A type that only the function knows, so that the types in its plan stay as private as they are.
    pub(super) mine: Ident,
    /// The name of the function's type in the body, where its own name may mean something else.
    pub(super) own: Ident,
    /// The parameters as the body may name them. There, the name of a primitive type may mean another type.
    pub(super) in_body: Vec<TokenStream>,
    /// The parameters: `const N: usize`, `T: Dtype`.
    pub(super) generics: Vec<TokenStream>,
    /// The parameters without bounds: `const N: usize`, `T`.
    pub(super) unbounded: Vec<TokenStream>,
    /// The arguments: `N`, `T`.
    pub(super) arguments: Vec<TokenStream>,
    pub(super) types: Vec<Ident>,
    /// The names of const parameters of type `usize`.
    pub(super) lengths: Vec<Ident>,
    /// The lifetimes: `'a: 'b`.
    pub(super) lifetimes: Vec<TokenStream>,
    pub(super) predicates: Vec<TokenStream>,
    pub(super) late_predicates: Vec<TokenStream>,
}

/// Returns the type of Rust that the type of a free function would hide.
fn hidden_type(function: &ItemFn) -> Option<&'static str> {
    let is_hidden = |name: &&str| *name != "array" && function.sig.ident == name;
    PRIMITIVES.into_iter().filter(|_| function.sig.receiver().is_none()).find(is_hidden)
}

/// Returns an error for each part of a function that cannot be planned.
pub(super) fn check(function: &ItemFn) -> Vec<Error> {
    let mut mistakes = Vec::new();
    let mut refuse = |at: Span, message: &str| mistakes.push(Error::new(at, message));
    let signature = &function.sig;
    if let Some(token) = &signature.asyncness {
        refuse(
            token.span,
            "an async function is not planned: between two polls its arrays would live in its future, not in a workspace",
        );
    }
    if let Some(hidden) = hidden_type(function) {
        refuse(
            signature.ident.span(),
            &format!(
                "the plan of a function is a type of its name, and `{hidden}` would no longer be Rust's own type: rename the function"
            ),
        );
    }
    if let Some(token) = &signature.constness {
        refuse(token.span, "a const function is not planned: its workspace is memory of a run");
    }
    if let Some(abi) = &signature.abi {
        refuse(abi.span(), "a function of another ABI is not planned: plan one that it calls");
    }
    if !matches!(signature.safety, syn::Safety::Default) {
        refuse(
            signature.safety.span(),
            "an unsafe function is not planned: plan a safe one, with `unsafe` blocks inside",
        );
    }
    if let Some(variadic) = &signature.variadic {
        refuse(variadic.span(), "a variadic function is not planned");
    }
    for input in &signature.inputs {
        match input {
            FnArg::Receiver(_) => {
                if let Some(generic) =
                    signature.generics.params.iter().find(|of| !matches!(of, GenericParam::Lifetime(_)))
                {
                    refuse(
                        generic.span(),
                        "a planned method has no generic parameters of its own, since its plan is a constant of the `impl`: write them on \
                         the `impl`, or plan a free function",
                    );
                }
            }
            FnArg::Typed(typed) => {
                if let Some(condition) = typed.attrs.iter().find(|attribute| attribute.path().is_ident("cfg")) {
                    refuse(
                        condition.span(),
                        "a parameter under `#[cfg]` is not planned: write the function twice, each under a `#[cfg]` of its own",
                    );
                }
                if let Some(span) = impl_trait(typed.ty.to_token_stream()) {
                    refuse(
                        span,
                        "a planned function has no `impl Trait` parameters: name the type, `fn f<T: Trait>(x: T)`",
                    );
                }
                if let Some(span) = stands_in(typed.ty.to_token_stream(), "Slot") {
                    refuse(
                        span,
                        "a slot does not leave the function whose plan it is in: take `&array![..]`, to which a slot is lent, or a view",
                    );
                }
                if signature.receiver().is_none()
                    && let Some(span) = stands_in(typed.ty.to_token_stream(), "Self")
                {
                    refuse(span, "a function of an `impl` is not planned: plan a free function");
                }
            }
        }
    }
    if let ReturnType::Type(_, ty) = &signature.output {
        if let Some(span) = impl_trait(ty.to_token_stream()) {
            refuse(span, "a planned function names the type that it returns");
        }
        if SlotType::of(ty).is_none()
            && let Some(span) = inner_array(ty)
        {
            refuse(
                span,
                "an array is returned by itself, `-> array![..]`: within something else it would be no slot, and the plan would not count it; \
                 write into a `&mut` parameter, or return an `Inline` array",
            );
        }
    }
    mistakes
}

fn impl_trait(tokens: TokenStream) -> Option<Span> {
    stands_in(tokens, "impl")
}

fn stands_in(tokens: TokenStream, word: &str) -> Option<Span> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) if ident == word => Some(ident.span()),
        TokenTree::Group(group) => stands_in(group.stream(), word),
        _ => None,
    })
}

/// Returns the place of an array on the heap within a type that is no array itself. Arrays behind a reference do not count.
fn inner_array(ty: &Type) -> Option<Span> {
    match bare_type(ty) {
        Type::Reference(_) => None,
        Type::Tuple(tuple) => tuple
            .elems
            .iter()
            .find_map(|element| SlotType::of(element).map(|_| element.span()).or_else(|| inner_array(element))),
        Type::Array(array) => SlotType::of(&array.elem).map(|_| array.elem.span()).or_else(|| inner_array(&array.elem)),
        Type::Path(path) => path.path.segments.iter().find_map(|segment| match &segment.arguments {
            syn::PathArguments::AngleBracketed(arguments) => {
                arguments.args.iter().find_map(|argument| match argument {
                    syn::GenericArgument::Type(ty) => SlotType::of(ty).map(|_| ty.span()).or_else(|| inner_array(ty)),
                    _ => None,
                })
            }
            _ => None,
        }),
        _ => None,
    }
}

impl Signature {
    /// Reads the signature of a function that has the words `taken`.
    pub(super) fn of(function: &ItemFn, taken: &[String]) -> Self {
        let mut signature = generics(function, taken);
        let own = signature.applied(&signature.own);
        signature.parameters = parameters(function, &own, &signature.mine);
        signature.receiver = function.sig.receiver().map(ToTokens::to_token_stream);
        let arguments: Vec<String> = signature.arguments.iter().map(ToString::to_string).collect();
        for parameter in &mut signature.parameters {
            parameter.is_generic = words(parameter.asked.clone()).iter().any(|word| arguments.contains(word));
        }
        if let ReturnType::Type(_, ty) = &function.sig.output {
            signature.returns = SlotType::of(ty).map(|array| array.tokens);
            signature.returns_borrow = !owns(ty);
        }
        signature
    }

    /// Returns a function as a type: `f<N>`.
    pub(super) fn applied(&self, name: &Ident) -> TokenStream {
        let arguments = &self.arguments;
        if arguments.is_empty() { quote!(#name) } else { quote!(#name<#(#arguments),*>) }
    }

    pub(super) fn is_generic(&self) -> bool {
        !self.generics.is_empty()
    }
}

/// Returns the parameters of a function whose own type is `own`.
fn parameters(function: &ItemFn, own: &TokenStream, mine: &Ident) -> Vec<Parameter> {
    let inputs = function.sig.inputs.iter().enumerate();
    inputs
        .filter_map(|(position, input)| match input {
            FnArg::Receiver(_) => None,
            FnArg::Typed(typed) => {
                let name = match &*typed.pat {
                    Pat::Ident(pattern) if pattern.subpat.is_none() && pattern.by_ref.is_none() => {
                        pattern.ident.clone()
                    }
                    other => format_ident!("argument_{}", position, span = at(other.span())),
                };
                Some(parameter(typed, name, position, own, mine))
            }
        })
        .collect()
}

/// Returns a parameter. One of type `&array![f32; 4]` takes arrays of every storage.
fn parameter(typed: &PatType, name: Ident, position: usize, own: &TokenStream, mine: &Ident) -> Parameter {
    let (pattern, ty) = (typed.pat.to_token_stream(), typed.ty.to_token_stream());
    let names = super::pattern::names(&typed.pat).into_iter().cloned().collect();
    let extents = Extents::of_type(&typed.ty);
    if let Type::Reference(reference) = bare_type(&typed.ty)
        && let Some(slot) = SlotType::of(&reference.elem)
    {
        let (and, lifetime, mutability) = (&reference.and_token, &reference.lifetime, &reference.mutability);
        let bound = match mutability {
            Some(_) => quote!(::haversack::private::StorageMut),
            None => quote!(::haversack::private::Storage),
        };
        let (of_any, array) = (slot.of_storage(&quote!(impl #bound)), slot.tokens.clone());
        let storage = format_ident!("HaversackStorage{}", position);
        let of_named = slot.of_storage(&storage.to_token_stream());
        let named = quote!(<#own as ::haversack::private::ParameterAt<#mine, #position>>::Array);
        let named = quote!(& #mutability ::haversack::private::InlineOf<#named>);
        return Parameter {
            pattern,
            name,
            ty: quote!(#and #lifetime #mutability #of_any),
            is_lent: lifetime.is_none() && mutability.is_none(),
            given: quote!(#and #lifetime #mutability #of_named),
            storage: Some(quote!(#storage: #bound)),
            borrowed: quote!(& #mutability #array),
            asked: quote!(#and #lifetime #mutability ::haversack::private::InlineOf<#array>),
            array: Some(array),
            named,
            extents,
            names,
            is_generic: false,
        };
    }
    let [given, borrowed, asked, named] = [(); 4].map(|()| ty.clone());
    Parameter {
        pattern,
        name,
        ty,
        given,
        storage: None,
        is_lent: false,
        array: None,
        borrowed,
        asked,
        named,
        extents,
        names,
        is_generic: false,
    }
}

/// Returns the generics of a function, without its parameters.
fn generics(function: &ItemFn, words: &[String]) -> Signature {
    let name = |name: &str| Ident::new(&fresh(name, words), Span::mixed_site());
    let mut parts = Signature {
        parameters: Vec::new(),
        receiver: None,
        returns: None,
        returns_borrow: false,
        mine: name("HaversackPlan"),
        own: name("HaversackFunction"),
        in_body: Vec::new(),
        generics: Vec::new(),
        unbounded: Vec::new(),
        arguments: Vec::new(),
        types: Vec::new(),
        lengths: Vec::new(),
        lifetimes: Vec::new(),
        predicates: Vec::new(),
        late_predicates: Vec::new(),
    };
    for parameter in &function.sig.generics.params {
        match parameter {
            GenericParam::Lifetime(lifetime) => parts.lifetimes.push(lifetime.to_token_stream()),
            GenericParam::Type(ty) => {
                let (name, colon, bounds) = (&ty.ident, &ty.colon_token, &ty.bounds);
                parts.generics.push(quote!(#name #colon #bounds));
                parts.in_body.push(quote!(#name #colon #bounds));
                parts.unbounded.push(name.to_token_stream());
                parts.arguments.push(name.to_token_stream());
                parts.types.push(name.clone());
            }
            GenericParam::Const(constant) => {
                let (name, ty) = (&constant.ident, &constant.ty);
                parts.generics.push(quote!(const #name: #ty));
                let is_primitive = PRIMITIVES.iter().any(|primitive| ty.to_token_stream().to_string() == *primitive);
                let path = is_primitive.then(|| quote!(::core::primitive::));
                parts.in_body.push(quote!(const #name: #path #ty));
                parts.unbounded.push(quote!(const #name: #ty));
                parts.arguments.push(name.to_token_stream());
                if ty.to_token_stream().to_string() == "usize" {
                    parts.lengths.push(name.clone());
                }
            }
        }
    }
    for predicate in predicates(&function.sig.generics) {
        let tokens = predicate.to_token_stream();
        let late = matches!(predicate, WherePredicate::Lifetime(_)) || tokens.to_string().contains('\'');
        if late { parts.late_predicates.push(tokens) } else { parts.predicates.push(tokens) }
    }
    parts
}
