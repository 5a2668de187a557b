//! `#[derive(FromSafetensors)]`: each field is a tensor, or a struct of tensors. Errors about a field are reported at its type.

use proc_macro2::{Punct, Spacing, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Error, Field, Fields, Ident, Item, LitStr, Type};

use crate::footprint::model::{depends_on_parameters, predicates};
use crate::written::WrittenType;

/// A field, and the name of its tensor.
struct Tensor<'a> {
    field: &'a Ident,
    ty: &'a Type,
    name: LitStr,
}

pub(crate) fn derive(item: TokenStream) -> syn::Result<TokenStream> {
    let item: Item = syn::parse2(item)?;
    let Item::Struct(input) = &item else {
        return Err(Error::new(item.span(), "tensors are read into a struct of arrays"));
    };
    let Fields::Named(fields) = &input.fields else {
        return Err(Error::new(input.ident.span(), "a tensor has a name, so the fields of the struct have names"));
    };
    let tensors = fields.named.iter().filter_map(Tensor::of).collect::<syn::Result<Vec<_>>>()?;
    for (position, tensor) in tensors.iter().enumerate() {
        if tensors[..position].iter().any(|before| before.name.value() == tensor.name.value()) {
            let message = format!("another field has the name \"{}\" already", tensor.name.value());
            return Err(Error::new(tensor.name.span(), message));
        }
    }
    let name = &input.ident;
    let (parameters, arguments, _) = input.generics.split_for_impl();
    let given = predicates(&input.generics);
    let bounds = tensors.iter().filter(|tensor| depends_on_parameters(&WrittenType::of(tensor.ty), &input.generics));
    let bounds = bounds.map(|tensor| {
        let ty = tensor.ty;
        quote_spanned!(ty.span()=> #ty: ::haversack::private::FromSafetensors)
    });
    let checks = tensors.iter().map(|tensor| {
        let (check, name) = (tensor.method("check"), &tensor.name);
        quote!(#check(source, &::haversack::private::joined(name, #name), errors);)
    });
    let values = tensors.iter().map(|tensor| {
        let (take, name, field) = (tensor.method("take"), &tensor.name, tensor.field);
        quote!(#field: #take(source, &::haversack::private::joined(name, #name))?)
    });
    Ok(quote! {
        #[automatically_derived]
        impl #parameters ::haversack::private::FromSafetensors for #name #arguments where #(#given,)* #(#bounds,)* {
            fn check(
                source: &mut ::haversack::private::TensorSource<'_>,
                name: &str,
                errors: &mut ::haversack::private::DataErrors,
            ) {
                let _ = (&source, &name, &errors);
                #(#checks)*
            }

            fn take(
                source: &mut ::haversack::private::TensorSource<'_>,
                name: &str,
            ) -> ::core::result::Result<Self, ::haversack::private::DataError> {
                let _ = (&source, &name);
                ::core::result::Result::Ok(Self { #(#values),* })
            }
        }
    })
}

impl<'a> Tensor<'a> {
    fn of(field: &'a Field) -> Option<syn::Result<Self>> {
        let ident = field.ident.as_ref()?;
        let mut name = LitStr::new(&ident.unraw().to_string(), ident.span());
        for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("safetensors")) {
            match attribute.parse_args() {
                Ok(given) => name = given,
                Err(_) => {
                    let message = "the name of a tensor is text: `#[safetensors(\"fc1.weight\")]`";
                    return Some(Err(Error::new(attribute.meta.span(), message)));
                }
            }
        }
        Some(Ok(Tensor { field: ident, ty: &field.ty, name }))
    }

    /// Returns the path `<ty as FromSafetensors>::method`.
    fn method(&self, method: &str) -> TokenStream {
        let (ty, method) = (self.ty, Ident::new(method, self.ty.span()));
        // If the `<` had the span of the type, rustc would suggest to borrow a value.
        let open = Punct::new('<', Spacing::Alone).to_token_stream();
        quote_spanned!(ty.span()=> #open #ty as ::haversack::private::FromSafetensors>::#method)
    }
}
