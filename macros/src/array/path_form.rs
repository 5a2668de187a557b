//! An array type as a path, for items that a built-in derive reads: of a generic item, it takes no macro as the type of a field.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote_spanned};
use syn::parse::Parse;
use syn::{Expr, GenericArgument, Path, PathArguments, Stmt, Type};

use super::expand::first;
use super::parse::{ArrayType, Dim, is_dim_name, length};

impl ArrayType {
    /// Returns the type as a path, which [`of_path`] reads.
    pub(crate) fn path_form(&self) -> TokenStream {
        let ArrayType { dtype, dims, storage } = self;
        let span = first(&dtype.to_token_stream());
        let storage = storage.as_ref().map(super::expand::storage_type).into_iter();
        quote_spanned!(span=> ::haversack::private::Array::<#dtype, (#(#dims,)*) #(, #storage)*>)
    }
}

/// Returns the array type that `ty` is, if it was written by [`ArrayType::path_form`].
pub(super) fn of_path(ty: &Type) -> Option<ArrayType> {
    let arguments = arguments(ty, "Array")?;
    let [GenericArgument::Type(dtype), GenericArgument::Type(Type::Tuple(shape)), storage @ ..] = &arguments[..] else {
        return None;
    };
    let storage = match storage {
        [] => None,
        [GenericArgument::Type(storage)] => Some(copy(storage)?),
        _ => return None,
    };
    Some(ArrayType { dtype: copy(dtype)?, dims: shape.elems.iter().map(dim).collect::<Option<_>>()?, storage })
}

/// Returns the arguments of `::haversack::private::name<..>`, by whatever name the library goes.
fn arguments<'a>(ty: &'a Type, name: &str) -> Option<Vec<&'a GenericArgument>> {
    let Type::Path(path) = ty else { return None };
    let mut segments = path.path.segments.iter().rev();
    let last = segments.next().filter(|last| last.ident == name)?;
    segments.next().filter(|module| module.ident == "private")?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => Some(arguments.args.iter().collect()),
        _ => None,
    }
}

/// Returns the dim that a type of a shape is.
fn dim(ty: &Type) -> Option<Dim> {
    match (arguments(ty, "Const").as_deref(), ty) {
        (Some([GenericArgument::Const(value)]), _) => constant(value).or_else(|| copy(ty).map(Dim::Type)),
        (None, Type::Path(path)) if path.qself.is_none() && names_a_dim(&path.path) => copy(&path.path).map(Dim::Named),
        _ => copy(ty).map(Dim::Type),
    }
}

fn names_a_dim(path: &Path) -> bool {
    path.segments.last().is_some_and(|last| last.arguments.is_none() && is_dim_name(&last.ident.to_string()))
}

/// Returns the dim that the value of a `Const` is.
fn constant(value: &Expr) -> Option<Dim> {
    match value {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(literal), .. }) => {
            Some(Dim::Number(copy(literal)?, length(literal).ok()?))
        }
        Expr::Block(block) => match &block.block.stmts[..] {
            [Stmt::Expr(Expr::Path(path), None)] if path.qself.is_none() => copy(&path.path).map(Dim::Constant),
            _ => copy(&block.block).map(Dim::Expression),
        },
        _ => None,
    }
}

/// Copies a piece of syntax. (The `Clone` of syn is a feature, which would lengthen every build.)
fn copy<X: Parse + ToTokens>(of: &X) -> Option<X> {
    syn::parse2(of.to_token_stream()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn the_path_of_an_array_is_read_as_the_array() {
        for tokens in [
            quote!(f32; 2, ROWS, { 2 * N }, Batch, type D),
            quote!(T;),
            quote!(u8; crate::Batch, number::ROWS; Inline),
            quote!(u8; type <A as B>::C; W),
        ] {
            let array: ArrayType = syn::parse2(tokens).unwrap();
            let path: Type = syn::parse2(array.path_form()).unwrap();
            let read = of_path(&path).unwrap();
            assert_eq!(read.to_token_stream().to_string(), array.to_token_stream().to_string());
            assert_eq!(read.dims.iter().map(kind).collect::<Vec<_>>(), array.dims.iter().map(kind).collect::<Vec<_>>());
        }
        let other: Type = syn::parse_quote!(::haversack::Array<f32, (Batch,)>);
        assert!(of_path(&other).is_none());
    }

    fn kind(dim: &Dim) -> &'static str {
        match dim {
            Dim::Number(..) => "number",
            Dim::Constant(_) => "constant",
            Dim::Expression(_) => "expression",
            Dim::Named(_) => "named",
            Dim::Type(_) => "type",
        }
    }
}
