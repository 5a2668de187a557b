//! The types of slots: arrays that are kept on the heap, or in a slot of a plan.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments, Type};

use crate::array::Count;
use crate::fragment::bare_type;
use crate::text::tidy;

/// The type of an array that is kept on the heap, or in a slot of a plan.
pub(super) struct SlotType {
    /// The type as the output names it. That is valid without `alloc`, too.
    pub(super) tokens: TokenStream,
    spelled: Spelled,
    /// The type as the user wrote it.
    pub(super) text: String,
    /// The bytes, as far as the source tells them.
    pub(super) bytes: Count,
    /// The extents, if the source tells them.
    pub(super) extents: Option<Extents>,
    /// The dtype, if it is one of this library by name.
    dtype: Option<String>,
}

/// An array type without its storage.
enum Spelled {
    /// The path of the macro, and its input in front of the storage.
    Macro(TokenStream, TokenStream),
    /// The dtype and the shape.
    Type(TokenStream),
}

/// The item size and the lengths of the axes of an array.
pub(super) struct Extents {
    pub(super) itemsize: usize,
    /// Whether products are computed in a wider dtype.
    pub(super) is_half: bool,
    pub(super) axes: Vec<usize>,
}

impl Extents {
    /// Returns the extents of an array with literal dims.
    fn of(array: &crate::array::ArrayType) -> Option<Self> {
        let dtype = array.dtype_name()?;
        let itemsize = usize::try_from(crate::array::itemsize(&dtype)?).ok()?;
        let is_half = haversack_plan::dtypes::HALVES.contains(&dtype.as_str());
        Some(Extents { itemsize, is_half, axes: array.numbers()? })
    }

    /// Reads `array![f32; 2, 3]` or `&array![f32; 2, 3]`, of any storage.
    pub(super) fn of_type(ty: &Type) -> Option<Self> {
        match bare_type(ty) {
            Type::Reference(reference) => Extents::of_type(&reference.elem),
            ty => Extents::of(&crate::array::spelled(ty)?),
        }
    }
}

impl SlotType {
    /// Returns whether two types have different dtypes, as far as the source tells it.
    pub(super) fn differs_in_dtype(&self, other: &Self) -> bool {
        self.dtype.as_ref().zip(other.dtype.as_ref()).is_some_and(|(dtype, other)| dtype != other)
    }

    /// Returns the same type with another storage.
    pub(super) fn of_storage(&self, storage: &TokenStream) -> TokenStream {
        match &self.spelled {
            Spelled::Macro(path, input) => quote!(#path![#input #storage]),
            Spelled::Type(arguments) => quote!(::haversack::private::Array::<#arguments, #storage>),
        }
    }

    /// Reads `array![f32; 64]`, `array![Hidden]` or `Array<f32, S>`. Returns `None` for any other type, and for an array that
    /// names a storage other than the heap.
    pub(super) fn of(ty: &Type) -> Option<Self> {
        let text = tidy(ty.to_token_stream());
        match bare_type(ty) {
            Type::Macro(spelled) => {
                let path = &spelled.mac.path;
                if let Some(array) = crate::array::spelled_by_any_name(ty) {
                    if array.storage.as_ref().is_some_and(|storage| !is_heap(storage)) {
                        return None;
                    }
                    // The macro that the user names expands the type, so that its import is used.
                    let dtype = &array.dtype;
                    let dims: Vec<_> = array.dims.iter().map(|dim| dim.source()).collect();
                    let span = path.span();
                    let tokens = quote_spanned!(span=> #path![#dtype; #(#dims),*; ::haversack::private::Inline]);
                    let spelled =
                        Spelled::Macro(quote_spanned!(span=> #path), quote_spanned!(span=> #dtype; #(#dims),*;));
                    let is_array = path.segments.last().is_some_and(|last| last.ident == "array");
                    let extents = if is_array { Extents::of(&array) } else { None };
                    let dtype = array.dtype_name().filter(|name| crate::array::itemsize(name).is_some());
                    return Some(SlotType { tokens, spelled, text, bytes: Count::of(&array), extents, dtype });
                }
                if path.segments.last()?.ident != "array" {
                    return None;
                }
                let alias: syn::Path = syn::parse2(spelled.mac.tokens.clone()).ok()?;
                let span = path.span();
                let tokens = quote_spanned!(span=> #path![#alias]);
                let spelled = Spelled::Type(quote_spanned! {span=>
                    <#tokens as ::haversack::private::ArrayType>::Dtype,
                    <#tokens as ::haversack::private::ArrayType>::Shape
                });
                let bytes = nbytes(&alias);
                Some(SlotType { tokens, spelled, text, bytes, extents: None, dtype: None })
            }
            Type::Path(path) if path.qself.is_none() => {
                let last = path.path.segments.last()?;
                let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
                if last.ident != "Array" {
                    return None;
                }
                let types: Vec<&GenericArgument> = arguments.args.iter().collect();
                let (dtype, shape) = match &types[..] {
                    [dtype, GenericArgument::Type(shape)] => (dtype, shape),
                    [dtype, GenericArgument::Type(shape), GenericArgument::Type(storage)] if is_heap(storage) => {
                        (dtype, shape)
                    }
                    _ => return None,
                };
                if !is_shape(shape) {
                    return None;
                }
                let tokens = quote!(::haversack::private::Array::<#dtype, #shape, ::haversack::private::Inline>);
                let spelled = Spelled::Type(quote!(#dtype, #shape));
                let bytes = nbytes(ty);
                let dtype = tidy(dtype.to_token_stream());
                let dtype = crate::array::itemsize(&dtype).is_some().then_some(dtype);
                Some(SlotType { tokens, spelled, text, bytes, extents: None, dtype })
            }
            _ => None,
        }
    }
}

impl SlotType {
    /// Reads `Hidden`, an alias of an array type. Whether it is one, the value must tell.
    pub(super) fn of_alias(ty: &Type) -> Option<Self> {
        let Type::Path(path) = bare_type(ty) else { return None };
        let (text, span) = (tidy(path.to_token_stream()), path.span());
        let tokens = quote_spanned!(span=> ::haversack::private::InlineOf<#path>);
        let spelled = Spelled::Type(quote_spanned! {span=>
            <#path as ::haversack::private::ArrayType>::Dtype, <#path as ::haversack::private::ArrayType>::Shape
        });
        Some(SlotType { tokens, spelled, text, bytes: nbytes(path), extents: None, dtype: None })
    }
}

/// Returns the bytes as an expression: `Hidden::NBYTES`, `<Array<f32, S>>::NBYTES`.
fn nbytes(ty: &impl ToTokens) -> Count {
    let ty = tidy(ty.to_token_stream());
    Count::Expression(if ty.contains('<') { format!("<{ty}>::NBYTES") } else { format!("{ty}::NBYTES") })
}

/// Returns whether a type is spelled as a shape. An `Array<A, B>` of another library has none. If a variable is neither array, its type is
/// asked.
fn is_shape(ty: &Type) -> bool {
    match bare_type(ty) {
        Type::Tuple(_) => true,
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            let name = last.ident.to_string();
            name.strip_prefix("Rank").is_some_and(|rank| rank.parse::<u8>().is_ok())
        }),
        _ => false,
    }
}

fn is_heap(storage: &Type) -> bool {
    matches!(bare_type(storage), Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Heap"))
}
