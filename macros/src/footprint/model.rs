//! What of a struct or enum has a footprint.

use proc_macro2::Span;
use quote::{ToTokens, format_ident};
use syn::spanned::Spanned;
use syn::{Attribute, Error, Fields, Generics, Ident, Item, Path, Type, Visibility};

/// A struct or enum.
pub(crate) struct Owner<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// One for a struct.
    pub(crate) variants: Vec<Variant<'a>>,
    pub(crate) is_enum: bool,
}

/// A variant of an enum, or all of a struct.
pub(crate) struct Variant<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) fields: Vec<Field<'a>>,
    pub(crate) is_tuple: bool,
}

pub(crate) struct Field<'a> {
    /// `weights`, or `0` in a tuple.
    pub(crate) name: String,
    pub(crate) ident: Ident,
    pub(crate) ty: &'a Type,
    pub(crate) visibility: &'a Visibility,
}

impl<'a> Owner<'a> {
    pub(crate) fn of(item: &'a Item) -> syn::Result<Self> {
        match item {
            Item::Struct(item) => Ok(Owner {
                name: &item.ident,
                generics: &item.generics,
                variants: vec![Variant::new(&item.ident, &item.fields)],
                is_enum: false,
            }),
            Item::Enum(item) => Ok(Owner {
                name: &item.ident,
                generics: &item.generics,
                variants: item.variants.iter().map(|variant| Variant::new(&variant.ident, &variant.fields)).collect(),
                is_enum: true,
            }),
            Item::Union(item) => Err(Error::new(
                item.union_token.span(),
                "which field of a union is in use is not known while compiling: use a struct or an enum",
            )),
            other => Err(Error::new(other.span(), "a footprint is derived for structs and enums")),
        }
    }

    /// Fields whose types grow and are so common that they deserve a sentence of their own. (For `String` rustc would
    /// give the advice to borrow it.)
    pub(crate) fn check(&self) -> syn::Result<()> {
        let mistakes = self.fields().filter_map(|(_, field)| {
            let name = growing(field.ty)?;
            let message = format!(
                "`{name}` has no constant footprint: it grows at run time; use `[u8; N]` or `array![u8; N]` for text of a constant size, or keep the field outside of what is counted"
            );
            Some(Error::new(field.ty.span(), message))
        });
        match mistakes.reduce(|mut all, mistake| {
            all.combine(mistake);
            all
        }) {
            Some(mistakes) => Err(mistakes),
            None => Ok(()),
        }
    }

    pub(crate) fn is_generic(&self) -> bool {
        is_generic(self.generics)
    }

    /// `weights`, or `Variant::weights`.
    pub(crate) fn field_name(&self, variant: &Variant<'_>, field: &Field<'_>) -> String {
        if self.is_enum { format!("{}::{}", variant.name, field.name) } else { field.name.clone() }
    }

    pub(crate) fn fields(&self) -> impl Iterator<Item = (&Variant<'a>, &Field<'a>)> {
        self.variants.iter().flat_map(|variant| variant.fields.iter().map(move |field| (variant, field)))
    }
}

impl<'a> Variant<'a> {
    fn new(name: &'a Ident, fields: &'a Fields) -> Self {
        let field = |(position, field): (usize, &'a syn::Field)| Field {
            name: field.ident.as_ref().map_or_else(|| position.to_string(), Ident::to_string),
            ident: field.ident.clone().unwrap_or_else(|| format_ident!("field_{position}", span = Span::call_site())),
            ty: &field.ty,
            visibility: &field.vis,
        };
        Variant {
            name,
            fields: fields.iter().enumerate().map(field).collect(),
            is_tuple: matches!(fields, Fields::Unnamed(_)),
        }
    }
}

/// The attributes of an item that can have a footprint.
pub(crate) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        _ => &[],
    }
}

/// As [`attributes`], to be changed.
pub(crate) fn attributes_mut(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    match item {
        Item::Struct(item) => Some(&mut item.attrs),
        Item::Enum(item) => Some(&mut item.attrs),
        Item::Type(item) => Some(&mut item.attrs),
        Item::Const(item) => Some(&mut item.attrs),
        Item::Static(item) => Some(&mut item.attrs),
        _ => None,
    }
}

fn growing(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Path(path) if path.qself.is_none() => {
            let name = path.path.get_ident()?;
            ["String", "PathBuf", "OsString", "CString"].iter().any(|growing| name == growing).then_some(name)
        }
        _ => None,
    }
}

/// Whether what is behind `generics` differs from use to use. Lifetimes do not change a footprint.
pub(crate) fn is_generic(generics: &Generics) -> bool {
    generics.type_params().next().is_some() || generics.const_params().next().is_some()
}

/// Whether `ty` mentions a type or const parameter, so that what it owns is known only where it is used.
///
/// An array has a footprint whatever its parameters are.
pub(crate) fn mentions_parameter(ty: &Type, generics: &Generics) -> bool {
    if crate::array::spelled(ty).is_some() {
        return false;
    }
    let parameters: Vec<&Ident> = generics
        .type_params()
        .map(|parameter| &parameter.ident)
        .chain(generics.const_params().map(|parameter| &parameter.ident))
        .collect();
    mentions(ty.to_token_stream(), &|ident| parameters.contains(&ident))
}

/// Whether one of the words in `tokens`, at any depth, is asked for.
pub(crate) fn mentions(tokens: proc_macro2::TokenStream, asked: &dyn Fn(&Ident) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(ident) => asked(&ident),
        proc_macro2::TokenTree::Group(group) => mentions(group.stream(), asked),
        _ => false,
    })
}

/// Whether `path` ends with `name`.
pub(crate) fn names(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|segment| segment.ident == name)
}
