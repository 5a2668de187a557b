//! `#[derive(Dtype)]`: records and newtypes as dtypes. Rules D1 to D3 of `core/src/dtype/record.rs`.
//!
//! The derive promises the rules, because it alone sees the whole declaration. Sizes and offsets, which it does not see, are compared while
//! the user's crate is compiled.

use heck::ToShoutySnakeCase;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, Field, Fields, Item, ItemStruct, Type};

use crate::footprint::model::names;
use crate::text::tidy;

/// The layout of the fields of a struct.
#[derive(Clone, Copy, PartialEq)]
enum Representation {
    C,
    Transparent,
}

pub(crate) fn derive(item: TokenStream) -> syn::Result<TokenStream> {
    let item: Item = syn::parse2(item)?;
    let Item::Struct(input) = &item else {
        return Err(Error::new(item.span(), "a dtype is a struct: a record of dtypes, or a newtype of one"));
    };
    if !input.generics.params.is_empty() {
        let message = "a dtype has no parameters: its bytes are the same wherever it is used";
        return Err(Error::new(input.generics.span(), message));
    }
    match representation(input)? {
        Representation::C => record(input, &input.fields),
        Representation::Transparent => newtype(input, &input.fields),
    }
}

/// Reads the one representation that a dtype has.
fn representation(input: &ItemStruct) -> syn::Result<Representation> {
    let mut found = None;
    for attribute in input.attrs.iter().filter(|attribute| names(attribute.path(), "repr")) {
        attribute.parse_nested_meta(|meta| {
            found = Some(if meta.path.is_ident("C") {
                Representation::C
            } else if meta.path.is_ident("transparent") {
                Representation::Transparent
            } else {
                return Err(meta.error("a dtype is `repr(C)` or `repr(transparent)`, and nothing else"));
            });
            Ok(())
        })?;
    }
    found.ok_or_else(|| {
        let message = "a dtype says how its fields lie: `#[repr(C)]` for a record of several fields, `#[repr(transparent)]` for a newtype";
        Error::new(input.ident.span(), message)
    })
}

/// A field of a record.
struct Part<'a> {
    field: &'a Field,
    name: &'a Ident,
    ty: &'a Type,
    /// The name in files and errors.
    text: String,
}

fn record(input: &ItemStruct, fields: &Fields) -> syn::Result<TokenStream> {
    let Fields::Named(named) = fields else {
        let message = "the fields of a record have names; a struct around one dtype is `#[repr(transparent)]`";
        return Err(Error::new(input.ident.span(), message));
    };
    let parts: Vec<Part<'_>> = named.named.iter().filter_map(Part::of).collect();
    if parts.is_empty() {
        return Err(Error::new(input.ident.span(), "a record has at least one field: a dtype has bytes"));
    }
    let record = &input.ident;
    let text = record.to_string();
    let [names, types, texts] = [
        parts.iter().map(|part| part.name.to_token_stream()).collect::<Vec<_>>(),
        parts.iter().map(|part| part.ty.to_token_stream()).collect(),
        parts.iter().map(|part| part.text.to_token_stream()).collect(),
    ];
    let first = names.first();
    // A pattern of a field's own name would mean a constant of that name, if the user has one.
    let bound: Vec<_> = (0..parts.len()).map(|at| format_ident!("__haversack_field_{at}")).collect();
    let checks = parts.iter().enumerate().map(|(at, part)| part.check(record, parts.get(at + 1)));
    let tokens = parts.iter().map(|part| part.token(record));
    let docs = docs(&parts);
    let as_declared = quote! {
        const _: fn(&#record) = |#record { #(#names: #bound),* }| {
            #(let _: &#types = #bound;)*
        };
        const _: () = ::core::assert!(::core::mem::offset_of!(#record, #first) == 0, "the first field lies first: it is `#[repr(C)]`");
    };
    Ok(quote! {
        #(#checks)*
        #as_declared

        #[doc = #docs]
        #[automatically_derived]
        impl #record {
            #(#tokens)*
        }

        // SAFETY: D1: it is `repr(C)`, its fields are dtypes, and the constants above found no byte between them.
        #[automatically_derived]
        unsafe impl ::haversack::private::Zeroable for #record {}
        // SAFETY: D1.
        #[automatically_derived]
        unsafe impl ::haversack::private::NoUninit for #record {}
        // SAFETY: D1.
        #[automatically_derived]
        unsafe impl ::haversack::private::Record for #record
        where
            #(for<'field> #types: ::haversack::private::FieldType<'field>,)*
        {
            const FIELDS: &'static [::haversack::private::FieldInfo] = &[
                #(::haversack::private::FieldInfo::of::<#types>(#texts, ::core::mem::offset_of!(#record, #names))),*
            ];
            const DTYPE: ::haversack::private::DtypeInfo =
                ::haversack::private::DtypeInfo::record(#text, <Self as ::haversack::private::Record>::FIELDS, ::core::mem::size_of::<Self>());
            const COUNTS_TO: ::core::primitive::u64 = 0;
            const ONE: Self = #record { #(#names: <#types as ::haversack::private::Dtype>::ONE),* };
            type Order = ::core::primitive::f64;

            fn printed(&self) -> ::haversack::private::Printed<'_> {
                ::haversack::private::Printed::Record(self)
            }

            fn of_bytes(__haversack_bytes: &[::core::primitive::u8]) -> ::core::result::Result<Self, ::core::primitive::u8> {
                ::core::result::Result::Ok(#record { #(
                    #names: <#types as ::haversack::private::Dtype>::of_bytes(
                        &__haversack_bytes[::core::mem::offset_of!(#record, #names)..][..::core::mem::size_of::<#types>()],
                    )?,
                )* })
            }

            fn number(self) -> ::haversack::private::Number {
                ::haversack::private::Number::Bool(false)
            }

            fn of_number(_: ::haversack::private::Number) -> Self {
                ::haversack::private::Zeroable::zeroed()
            }
        }

        #[automatically_derived]
        impl ::haversack::private::PrintedFields for #record
        where
            #(for<'field> #types: ::haversack::private::FieldType<'field>,)*
        {
            fn each(&self, __haversack_visit: &mut dyn ::core::ops::FnMut(::haversack::private::Printed<'_>)) {
                #(__haversack_visit(::haversack::private::Dtype::printed(&self.#names));)*
            }
        }
    })
}

fn newtype(input: &ItemStruct, fields: &Fields) -> syn::Result<TokenStream> {
    let mut all = fields.iter();
    let (Some(field), None) = (all.next(), all.next()) else {
        return Err(Error::new(
            input.ident.span(),
            "a newtype wraps one dtype: a record of several fields is `#[repr(C)]`",
        ));
    };
    let (name, inner) = (&input.ident, &field.ty);
    let member = field.ident.as_ref().map_or_else(|| quote!(0), ToTokens::to_token_stream);
    let text = name.to_string();
    let is_dtype = quote_spanned!(inner.span()=> const _: ::haversack::private::FieldInfo = ::haversack::private::FieldInfo::of::<#inner>("0", 0););
    Ok(quote! {
        #is_dtype
        const _: fn(&#name) = |#name { #member: __haversack_inner }| {
            let _: &#inner = __haversack_inner;
        };
        const _: () = ::core::assert!(
            ::core::mem::size_of::<#name>() == ::core::mem::size_of::<#inner>()
                && ::core::mem::align_of::<#name>() == ::core::mem::align_of::<#inner>(),
            "a newtype is `#[repr(transparent)]`",
        );

        // SAFETY: D1: it is `repr(transparent)` around a dtype.
        #[automatically_derived]
        unsafe impl ::haversack::private::Zeroable for #name {}
        // SAFETY: D1.
        #[automatically_derived]
        unsafe impl ::haversack::private::NoUninit for #name {}
        // SAFETY: D1.
        #[automatically_derived]
        unsafe impl ::haversack::private::Record for #name {
            const FIELDS: &'static [::haversack::private::FieldInfo] = <#inner as ::haversack::private::Dtype>::DTYPE.fields;
            const DTYPE: ::haversack::private::DtypeInfo =
                ::haversack::private::DtypeInfo::newtype(#text, <#inner as ::haversack::private::Dtype>::DTYPE);
            const COUNTS_TO: ::core::primitive::u64 = <#inner as ::haversack::private::Dtype>::COUNTS_TO;
            const ONE: Self = #name { #member: <#inner as ::haversack::private::Dtype>::ONE };
            type Order = <#inner as ::haversack::private::Dtype>::Order;

            fn printed(&self) -> ::haversack::private::Printed<'_> {
                ::haversack::private::Dtype::printed(&self.#member)
            }

            fn of_bytes(__haversack_bytes: &[::core::primitive::u8]) -> ::core::result::Result<Self, ::core::primitive::u8> {
                ::core::result::Result::Ok(#name { #member: <#inner as ::haversack::private::Dtype>::of_bytes(__haversack_bytes)? })
            }

            fn number(self) -> ::haversack::private::Number {
                ::haversack::private::Dtype::number(self.#member)
            }

            fn of_number(__haversack_number: ::haversack::private::Number) -> Self {
                #name { #member: ::haversack::private::FromNumber::lossy(__haversack_number) }
            }
        }
        #[automatically_derived]
        impl ::haversack::private::Ordered for #name
        where
            for<'order> #name: ::haversack::private::ComparableNewtype<'order>,
            for<'order> #inner: ::haversack::private::OrderedInner<'order>,
        {
            const LOWEST: Self = #name { #member: <#inner as ::haversack::private::Ordered>::LOWEST };
            const HIGHEST: Self = #name { #member: <#inner as ::haversack::private::Ordered>::HIGHEST };
        }
        // SAFETY: D3: it is `repr(transparent)` around `Inner`.
        #[automatically_derived]
        unsafe impl ::haversack::private::Newtype for #name {
            type Inner = #inner;
        }
    })
}

impl<'a> Part<'a> {
    fn of(field: &'a Field) -> Option<Self> {
        let name = field.ident.as_ref()?;
        let text = name.to_string().trim_start_matches("r#").to_owned();
        Some(Part { field, name, ty: &field.ty, text })
    }

    /// Writes the check that the next field begins where this one ends.
    fn check(&self, record: &Ident, next: Option<&Part<'_>>) -> TokenStream {
        let Part { name, ty, text, .. } = self;
        let record_text = record.to_string();
        let next = match next {
            Some(Part { name, .. }) => quote!(::core::mem::offset_of!(#record, #name)),
            None => quote!(::core::mem::size_of::<#record>()),
        };
        let is_dtype = quote_spanned!(ty.span()=> const _: ::haversack::private::FieldInfo = ::haversack::private::FieldInfo::of::<#ty>(#text, 0););
        let is_dense = quote_spanned! {name.span()=>
            const _: () = ::haversack::private::behind_field(
                #record_text,
                #text,
                ::core::mem::offset_of!(#record, #name) + ::core::mem::size_of::<#ty>(),
                #next,
            );
        };
        let as_documented = crate::array::itemsize(&tidy(ty.to_token_stream())).map(|bytes| {
            let bytes = Literal::u128_unsuffixed(bytes);
            quote_spanned! {ty.span()=>
                const _: () = ::haversack::private::as_documented(#record_text, #text, ::core::mem::size_of::<#ty>(), #bytes);
            }
        });
        quote!(#is_dtype #is_dense #as_documented)
    }

    /// Writes the constant by which users name the field.
    fn token(&self, record: &Ident) -> TokenStream {
        let Part { field, name, ty, text } = self;
        let visibility = &field.vis;
        let constant = Ident::new(&text.to_shouty_snake_case(), name.span());
        let docs = format!("The field `{text}`, of dtype `{}`.", tidy(ty.to_token_stream()));
        quote! {
            #[doc = #docs]
            #[allow(dead_code)]
            #visibility const #constant: ::haversack::private::Field<
                #record,
                #ty,
                { ::core::mem::size_of::<#record>() / ::core::mem::size_of::<#ty>() },
            > = {
                // SAFETY: D2: `offset_of!` says where the field is.
                unsafe { ::haversack::private::Field::new(::core::mem::offset_of!(#record, #name)) }
            };
        }
    }
}

/// Writes the table of the footprint, field by field, where the names of all dtypes tell their bytes.
fn docs(parts: &[Part<'_>]) -> String {
    let mut text =
        String::from("# Fields of the dtype\n\n| field | dtype | at byte | bytes |\n| --- | --- | --- | --- |\n");
    let mut offset = Some(0);
    for Part { ty, text: name, .. } in parts {
        let ty = tidy(ty.to_token_stream());
        let bytes = crate::array::itemsize(&ty);
        let shown = |number: Option<u128>| number.map_or_else(String::new, |number| number.to_string());
        text += &format!("| `{name}` | `{ty}` | {} | {} |\n", shown(offset), shown(bytes));
        offset = offset.zip(bytes).map(|(offset, bytes)| offset + bytes);
    }
    if let Some(all) = offset {
        text += &format!("\nAn element has {all} bytes.");
    }
    text
}
