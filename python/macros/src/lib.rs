//! The attribute `#[pyplanned]` of haversack-python.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Error, Expr, FnArg, Ident, ItemFn, Lit, Meta, Pat, Result, ReturnType, Type};

/// Gives a planned function to Python. It stands above `#[budget(..)]`, and the function stays as it is.
///
/// The plan of the function, a type of its name, gets the trait `PyPlanned`: `haversack_python::add::<f>(module)?` adds the function to
/// a module. The output names `::haversack_python`, so the dependency keeps that name.
///
/// # Checked at build time
/// That the function has `#[budget(..)]`, no generics, and at most ten parameters that are names, none of them `workspace`; that Python can give each parameter and
/// take the result.
#[proc_macro_attribute]
pub fn pyplanned(arguments: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let item = TokenStream::from(item);
    let written = expand(arguments.into(), item.clone());
    let added = written.unwrap_or_else(|error| error.to_compile_error());
    quote!(#item #added).into()
}

/// A parameter: its name, and its type, which leaves lifetimes open.
struct Parameter {
    name: Ident,
    ty: TokenStream,
}

fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    if let Some(first) = arguments.into_iter().next() {
        return Err(Error::new(first.span(), "`#[pyplanned]` takes no arguments"));
    }
    let function: ItemFn =
        syn::parse2(item).map_err(|_| Error::new(Span::call_site(), "`#[pyplanned]` stands on a function"))?;
    check(&function)?;
    let parameters = function.sig.inputs.iter().map(parameter).collect::<Result<Vec<_>>>()?;
    Ok(implementation(&function, &parameters))
}

fn check(function: &ItemFn) -> Result<()> {
    let name = &function.sig.ident;
    let is_planned = function
        .attrs
        .iter()
        .any(|attribute| attribute.path().segments.last().is_some_and(|last| last.ident == "budget"));
    if !is_planned {
        let text = format!("`{name}` is not planned: write `#[budget]` or `#[budget(LIMIT)]` below `#[pyplanned]`");
        return Err(Error::new(name.span(), text));
    }
    if let Some(generic) =
        function.sig.generics.params.iter().find(|generic| !matches!(generic, syn::GenericParam::Lifetime(_)))
    {
        let text = "a function of Python has no generic parameters: write one that calls it with types, and give that to Python";
        return Err(Error::new(generic.span(), text));
    }
    if let Some(eleventh) = function.sig.inputs.iter().nth(10) {
        return Err(Error::new(eleventh.span(), "a function of Python has at most ten parameters here"));
    }
    Ok(())
}

fn parameter(argument: &FnArg) -> Result<Parameter> {
    let FnArg::Typed(argument) = argument else {
        return Err(Error::new(argument.span(), "a method is not given to Python: write a function that calls it"));
    };
    let Pat::Ident(name) = &*argument.pat else {
        return Err(Error::new(
            argument.pat.span(),
            "Python passes arguments by name: write a name in the place of the pattern",
        ));
    };
    if name.ident.unraw() == "workspace" {
        return Err(Error::new(
            name.ident.span(),
            "`workspace` is the memory of a call in Python, `f(x, workspace=w)`: rename the parameter",
        ));
    }
    Ok(Parameter { name: name.ident.clone(), ty: without_lifetimes(argument.ty.to_token_stream()) })
}

/// Writes `'_` in the place of each lifetime.
fn without_lifetimes(tokens: TokenStream) -> TokenStream {
    let mut out = Vec::new();
    let mut after_quote = false;
    for token in tokens {
        out.push(match token {
            TokenTree::Ident(name) if after_quote => TokenTree::Ident(Ident::new("_", name.span())),
            TokenTree::Group(group) => {
                let mut changed = proc_macro2::Group::new(group.delimiter(), without_lifetimes(group.stream()));
                changed.set_span(group.span());
                TokenTree::Group(changed)
            }
            token => token,
        });
        after_quote = matches!(out.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == '\'');
    }
    out.into_iter().collect()
}

/// Returns the docs of a function, a line for each attribute.
fn docs(function: &ItemFn) -> String {
    let lines = function.attrs.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    let lines: Vec<String> = lines.map(|line| line.strip_prefix(' ').unwrap_or(&line).to_owned()).collect();
    lines.join("\n").trim().to_owned()
}

/// Returns whether the result is an array, as `#[budget]` sees it: `array![..]` or `Array<..>`.
fn is_array(output: &ReturnType) -> bool {
    let ReturnType::Type(_, ty) = output else { return false };
    let (path, name) = match &**ty {
        Type::Macro(list) => (&list.mac.path, "array"),
        Type::Path(named) => (&named.path, "Array"),
        _ => return false,
    };
    path.segments.last().is_some_and(|last| last.ident == name)
}

/// Returns the name of a variable that no name of the source means.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

fn implementation(function: &ItemFn, parameters: &[Parameter]) -> TokenStream {
    let name = &function.sig.ident;
    let (text, docs) = (name.unraw().to_string(), docs(function));
    let returned = match &function.sig.output {
        ReturnType::Default => quote!(()),
        ReturnType::Type(_, ty) => ty.to_token_stream(),
    };
    let texts = parameters.iter().map(|parameter| parameter.name.unraw().to_string());
    let hold = parameters
        .iter()
        .map(|Parameter { ty, .. }| quote_spanned!(ty.span()=> <#ty as ::haversack_python::Argument<_>>::hold));
    let numbers = 0..parameters.len();
    // Names of their own, so that the function may have any.
    let [py, values, workspace, held, result] = ["py", "values", "workspace", "held", "result"].map(local);
    let lent: Vec<Ident> = (0..parameters.len()).map(|number| local(&format!("argument_{number}"))).collect();
    let in_workspace = match is_array(&function.sig.output) {
        true => quote! {{
            let mut #result = <#returned>::zeros();
            Self::in_workspace(#workspace, &mut #result, #(#lent),*);
            #result
        }},
        false => quote!(Self::in_workspace(#workspace, #(#lent),*)),
    };
    quote! {
        impl ::haversack_python::PyPlanned for #name {
            const NAME: &'static ::core::primitive::str = #text;
            const DOCS: &'static ::core::primitive::str = #docs;
            const PARAMETERS: &'static [&'static ::core::primitive::str] = &[#(#texts),*];

            fn returned() -> ::std::string::String {
                <#returned as ::haversack_python::Returned>::expected()
            }

            fn plan() -> ::std::string::String {
                Self::PLAN.to_text()
            }

            fn drawing() -> ::std::string::String {
                Self::PLAN.to_svg()
            }

            fn call<'py>(
                #py: ::haversack_python::pyo3::Python<'py>,
                mut #values: ::haversack_python::Values<'_, 'py>,
                #workspace: ::core::option::Option<&mut ::haversack_python::private::BoxedWorkspace<Self>>,
            ) -> ::haversack_python::pyo3::PyResult<::haversack_python::pyo3::Bound<'py, ::haversack_python::pyo3::PyAny>> {
                let mut #held = (#(::haversack_python::private::held::<Self, _>(&mut #values, #numbers, #hold),)*);
                let (#(#lent,)*) = ::haversack_python::private::AllHeld::lend::<Self>(&mut #held)?;
                let #result = #py.detach(move || match #workspace {
                    ::core::option::Option::Some(#workspace) => #in_workspace,
                    ::core::option::Option::None => #name(#(#lent),*),
                });
                <#returned as ::haversack_python::Returned>::give(#result, #py)
            }
        }
    }
}
