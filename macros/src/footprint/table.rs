//! The `# Footprint` section of an item's docs.
//!
//! The section shows a number only if everything that it depends on is written out. The user of the number asserts that it
//! equals the constant.

use quote::ToTokens;
use syn::{Attribute, Generics, Type, TypePath, parse_quote};

use super::model::{Owner, Variant};
use super::owned::is_shared;
use crate::array::{ArrayType, Count, Dim, is_dim_name, itemsize};
use crate::fragment::bare_type;
use crate::text::{bytes, code, grouped, tidy};
use crate::written::WrittenType;

/// The section of one item.
pub(crate) struct FootprintTable {
    rows: Vec<Row>,
    /// The names of the item's type parameters, which docs cannot link to.
    parameters: Vec<String>,
}

/// One field, or the item itself.
struct Row {
    name: Option<String>,
    /// The `cfg(..)` under which the field exists.
    condition: Option<String>,
    dtype: String,
    shape: String,
    bytes: Count,
    /// Whether docs link to the type, whose own docs have the number.
    is_linked: bool,
    /// Whether other values may own it, too.
    is_shared: bool,
}

impl FootprintTable {
    /// Creates the table of an item with these generics.
    pub(crate) fn new(generics: Option<&Generics>) -> Self {
        let types = generics.into_iter().flat_map(Generics::type_params);
        FootprintTable { rows: Vec::new(), parameters: types.map(|ty| ty.ident.to_string()).collect() }
    }

    pub(crate) fn row(&mut self, name: Option<String>, condition: Option<String>, ty: &WrittenType<'_>) {
        let row = match &ty.array {
            Some(array) => of_array(name, condition, array),
            None => of_type(name, condition, ty.ty, &self.parameters),
        };
        self.rows.push(row);
    }

    /// Returns the attribute that the docs of the item need: a field may have a type that is more private than the item.
    pub(crate) fn allowed(&self) -> Option<Attribute> {
        let links = self.rows.iter().any(|row| row.is_linked);
        links.then(|| parse_quote!(#[allow(rustdoc::private_intra_doc_links)]))
    }

    /// Returns the sum, if every row is known.
    pub(crate) fn sum(&self) -> Option<u128> {
        self.rows.iter().try_fold(0u128, |sum, row| match row {
            Row { bytes: Count::Known(bytes), condition: None, .. } => sum.checked_add(*bytes),
            _ => None,
        })
    }

    /// Formats the table as Markdown. `total` is the last row of a table with more than one field. Its `constant` says where
    /// the number is.
    pub(crate) fn markdown(&self, total: Option<Total<'_>>) -> String {
        let named = self.rows.iter().any(|row| row.name.is_some());
        let cell = |text: &str| if named { format!("| {text} ") } else { String::new() };
        let mut text = format!("{}| dtype | shape | bytes |\n", cell("field"));
        text += &format!("{}| --- | --- | ---: |\n", cell("---"));
        for row in &self.rows {
            let mut name = row.name.as_deref().map(code).unwrap_or_default();
            if let Some(condition) = &row.condition {
                name += &format!(" ({})", code(condition));
            }
            let mark = if row.is_shared { " (shared)" } else { "" };
            let bytes = row.bytes.text() + mark;
            let dtype = if row.is_linked { format!("[{}]", code(&row.dtype)) } else { code(&row.dtype) };
            text += &format!("{}| {dtype} | {} | {bytes} |\n", cell(&name), row.shape);
        }
        if let Some(Total { name, bytes, constant }) = total {
            let bytes = bytes.map_or_else(|| constant.to_owned(), grouped);
            text += &format!("{}| | | **{bytes}** |\n", cell(&format!("**{name}**")));
        }
        if self.rows.iter().any(|row| row.is_shared) {
            text += "\nAt most: what is (shared) counts whole in each owner.\n";
        }
        text
    }
}

/// Returns the footprint of a struct or enum, if the tokens tell it.
pub(crate) fn of_owner(owner: &Owner<'_>) -> Option<u128> {
    let sum = |variant: &Variant<'_>| {
        let mut table = FootprintTable::new(Some(owner.generics));
        variant.fields.iter().for_each(|field| table.row(None, variant.condition(field), &field.ty));
        table.sum()
    };
    owner.variants.iter().map(sum).try_fold(0, |largest, sum| Some(largest.max(sum?)))
}

/// The last row of a table.
pub(crate) struct Total<'a> {
    /// The name of the row: `sum`, `largest variant`.
    pub(crate) name: &'a str,
    pub(crate) bytes: Option<u128>,
    /// The text to show if the bytes are not known.
    pub(crate) constant: &'a str,
}

fn of_array(name: Option<String>, condition: Option<String>, array: &ArrayType) -> Row {
    let axes: Vec<String> = array.dims.iter().map(Dim::text).collect();
    let shape = match &axes[..] {
        [] => "scalar".to_owned(),
        axes => axes.join(" x "),
    };
    let dtype = tidy(array.dtype.to_token_stream());
    let bytes = Count::of(array);
    Row { name, condition, dtype, shape: code_if_named(&shape, array), bytes, is_linked: false, is_shared: false }
}

fn code_if_named(shape: &str, array: &ArrayType) -> String {
    if array.numbers().is_some() { shape.to_owned() } else { code(shape) }
}

fn of_type(name: Option<String>, condition: Option<String>, ty: &Type, parameters: &[String]) -> Row {
    let dtype = tidy(ty.to_token_stream());
    let bytes = known(ty).map_or(Count::Elsewhere, Count::Known);
    // Under a condition, the type may not exist.
    let is_linked = condition.is_none() && matches!(bytes, Count::Elsewhere) && is_linkable(ty, parameters);
    Row { name, condition, dtype, shape: String::new(), bytes, is_linked, is_shared: is_shared(ty) }
}

/// Returns whether docs can link to a type: it has no generics, and is no type parameter.
fn is_linkable(ty: &Type, parameters: &[String]) -> bool {
    let Type::Path(TypePath { qself: None, path, .. }) = bare_type(ty) else { return false };
    let (Some(first), Some(last)) = (path.segments.first(), path.segments.last()) else { return false };
    let is_plain = path.segments.iter().all(|segment| segment.arguments.is_none());
    let is_of_item = first.ident == "Self" || parameters.iter().any(|name| first.ident == name);
    is_plain && is_dim_name(&last.ident.to_string()) && !is_of_item
}

/// Returns the bytes of a type that is spelled only with Rust's own names and literals.
fn known(ty: &Type) -> Option<u128> {
    match bare_type(ty) {
        Type::Path(path) => itemsize(&path.path.get_ident()?.to_string()),
        Type::Tuple(tuple) => tuple.elems.iter().map(known).try_fold(0u128, |sum, part| sum.checked_add(part?)),
        Type::Array(array) => {
            let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(len), .. }) = &array.len else { return None };
            known(&array.elem)?.checked_mul(len.base10_parse().ok()?)
        }
        Type::Reference(_) | Type::Ptr(_) => Some(0),
        _ => None,
    }
}

/// Formats the summary: `4_000_784 bytes (3.82 MiB), 47.7 % of its budget of 8 MiB.`
pub(crate) fn summary(known: Option<u128>, budget: Option<(&str, Option<u64>)>) -> String {
    let size = known.map(bytes);
    match (size, budget) {
        (Some(size), None) => format!("{size}."),
        (None, None) => String::new(),
        (Some(size), Some((written, limit))) => match (known, limit) {
            (Some(known), Some(limit)) if limit > 0 => {
                format!("{size}, {} of its budget of {written}.", share(known, limit as u128))
            }
            _ => format!("{size}; its budget is {written}."),
        },
        (None, Some((written, _))) => format!("Its budget is {written}."),
    }
}

/// Formats a share in percent: `47.7 %`.
fn share(part: u128, whole: u128) -> String {
    let tenths = (part.saturating_mul(1000) + whole / 2) / whole;
    format!("{}.{} %", tenths / 10, tenths % 10)
}
