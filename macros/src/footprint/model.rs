//! The parts of a struct or enum that have a footprint.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Error, Fields, Generics, Ident, Item, Path, Visibility, WherePredicate};

use super::owned;
use crate::text::tidy;
use crate::written::WrittenType;

/// A struct or enum.
pub(crate) struct Owner<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) visibility: &'a Visibility,
    pub(crate) attributes: &'a [Attribute],
    /// The variants. A struct has one.
    pub(crate) variants: Vec<Variant<'a>>,
    pub(crate) is_enum: bool,
}

/// A variant of an enum, or the whole of a struct.
pub(crate) struct Variant<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) fields: Vec<Field<'a>>,
    pub(crate) is_tuple: bool,
    attributes: &'a [Attribute],
}

pub(crate) struct Field<'a> {
    /// The name: `weights`, or `0` in a tuple.
    pub(crate) name: String,
    pub(crate) ident: Ident,
    pub(crate) ty: WrittenType<'a>,
    pub(crate) visibility: &'a Visibility,
    attributes: &'a [Attribute],
    /// Whether the field has a footprint, as far as its tokens tell.
    pub(crate) is_counted: bool,
}

impl<'a> Owner<'a> {
    pub(crate) fn of(item: &'a Item) -> syn::Result<Self> {
        match item {
            Item::Struct(item) => Ok(Owner {
                name: &item.ident,
                generics: &item.generics,
                visibility: &item.vis,
                attributes: &item.attrs,
                variants: vec![Variant::new(&item.ident, &item.fields, &[])],
                is_enum: false,
            }),
            Item::Enum(item) => Ok(Owner {
                name: &item.ident,
                generics: &item.generics,
                visibility: &item.vis,
                attributes: &item.attrs,
                variants: item
                    .variants
                    .iter()
                    .map(|variant| Variant::new(&variant.ident, &variant.fields, &variant.attrs))
                    .collect(),
                is_enum: true,
            }),
            Item::Union(item) => Err(Error::new(
                item.union_token.span(),
                "which field of a union is in use is not known while compiling: use a struct or an enum",
            )),
            other => Err(Error::new(other.span(), "a footprint is derived for structs and enums")),
        }
    }

    /// Refuses the fields that have no footprint, as far as their tokens tell. These fields are then not counted, so that this
    /// is the only error.
    pub(crate) fn check(&mut self) -> syn::Result<()> {
        let name = self.name;
        let mut mistakes: Option<Error> = None;
        for field in self.variants.iter_mut().flat_map(|variant| &mut variant.fields) {
            let counted = owned::is_counted(field.ty.ty, name);
            field.is_counted = matches!(counted, Ok(true));
            match (&mut mistakes, counted) {
                (Some(mistakes), Err(mistake)) => mistakes.combine(mistake),
                (None, Err(mistake)) => mistakes = Some(mistake),
                (_, Ok(_)) => {}
            }
        }
        mistakes.map_or(Ok(()), Err)
    }

    pub(crate) fn is_generic(&self) -> bool {
        is_generic(self.generics)
    }

    /// Returns the name of a field: `weights`, or `Variant::weights`.
    pub(crate) fn field_name(&self, variant: &Variant<'_>, field: &Field<'_>) -> String {
        if self.is_enum { format!("{}::{}", variant.name.unraw(), field.name) } else { field.name.clone() }
    }

    pub(crate) fn fields(&self) -> impl Iterator<Item = (&Variant<'a>, &Field<'a>)> {
        self.variants.iter().flat_map(|variant| variant.fields.iter().map(move |field| (variant, field)))
    }
}

impl<'a> Variant<'a> {
    /// Returns the `cfg(..)` under which `field` exists, or `None` if it always exists.
    pub(crate) fn condition(&self, field: &Field<'_>) -> Option<String> {
        let conditions: Vec<String> = self
            .attributes
            .iter()
            .chain(field.attributes)
            .filter(|attribute| ["cfg", "cfg_attr"].iter().any(|name| attribute.path().is_ident(name)))
            .map(|attribute| tidy(attribute.meta.to_token_stream()))
            .collect();
        (!conditions.is_empty()).then(|| conditions.join(", "))
    }

    pub(crate) fn counted(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields.iter().filter(|field| field.is_counted)
    }

    fn new(name: &'a Ident, fields: &'a Fields, attributes: &'a [Attribute]) -> Self {
        let field = |(position, field): (usize, &'a syn::Field)| Field {
            name: field.ident.as_ref().map_or_else(|| position.to_string(), |ident| ident.unraw().to_string()),
            ident: field.ident.clone().unwrap_or_else(|| format_ident!("field_{position}", span = Span::call_site())),
            ty: WrittenType::of(&field.ty),
            visibility: &field.vis,
            attributes: &field.attrs,
            is_counted: true,
        };
        Variant {
            name,
            fields: fields.iter().enumerate().map(field).collect(),
            is_tuple: matches!(fields, Fields::Unnamed(_)),
            attributes,
        }
    }
}

/// Returns the attributes of an item that can have a budget.
pub(crate) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        _ => &[],
    }
}

/// Returns the attributes of an item that can have a footprint, so that they can be changed.
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

/// Returns whether an item with these `generics` differs from use to use. Lifetimes do not change a footprint.
pub(crate) fn is_generic(generics: &Generics) -> bool {
    generics.type_params().next().is_some() || generics.const_params().next().is_some()
}

/// Returns the predicates in the `where` clause of `generics`.
pub(crate) fn predicates(generics: &Generics) -> Vec<&WherePredicate> {
    generics.where_clause.as_ref().map_or(Vec::new(), |clause| clause.predicates.iter().collect())
}

/// Returns whether `ty` needs a bound. The values that it owns may depend on parameters, which are known only where the type is used.
///
/// An array needs no bound: it has a footprint for any parameters.
pub(crate) fn depends_on_parameters(ty: &WrittenType<'_>, generics: &Generics) -> bool {
    ty.array.is_none() && mentions_parameter(&ty.to_token_stream(), generics)
}

/// Returns whether `tokens` contain a type or const parameter.
pub(crate) fn mentions_parameter(tokens: &TokenStream, generics: &Generics) -> bool {
    let parameters: Vec<&Ident> = generics
        .type_params()
        .map(|parameter| &parameter.ident)
        .chain(generics.const_params().map(|parameter| &parameter.ident))
        .collect();
    mentions(tokens.clone(), &|ident| parameters.contains(&ident))
}

/// Returns whether `asked` is true for one of the identifiers in `tokens`, at any depth.
pub(crate) fn mentions(tokens: TokenStream, asked: &dyn Fn(&Ident) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => asked(&ident),
        TokenTree::Group(group) => mentions(group.stream(), asked),
        _ => false,
    })
}

/// Returns whether `path` ends with `name`.
pub(crate) fn names(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|segment| segment.ident == name)
}
