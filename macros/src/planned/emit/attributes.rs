//! The attributes of a function that its body needs.

use quote::ToTokens;
use syn::Attribute;

/// Returns whether the body needs the attribute, too.
pub(in super::super) fn is_of_body(attribute: &Attribute) -> bool {
    let is = |names: &[&str]| names.iter().any(|name| attribute.path().is_ident(name));
    is(&["allow", "warn", "deny", "forbid", "track_caller"]) || is_expected_of_body(attribute)
}

/// Returns whether the attribute is an expectation about the body, and not about the function. On the function, it would not be met.
pub(super) fn is_expected_of_body(attribute: &Attribute) -> bool {
    let is_expectation = attribute.path().is_ident("expect");
    is_expectation && !attribute.meta.to_token_stream().to_string().contains("dead_code")
}
