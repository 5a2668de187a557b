//! Names of types, without their paths.

use std::string::String;

/// Shortens `alloc::vec::Vec<alloc::string::String>` to `Vec<String>`. Lifetimes, which rustc does not know here, are left out.
pub(super) fn short(type_name: &str) -> String {
    let type_name = type_name.replace("<'_>", "").replace("'_, ", "");
    let mut text = String::new();
    // The position where the current segment of the path begins.
    let mut segment = 0;
    let mut rest = &type_name[..];
    while let Some(character) = rest.chars().next() {
        if let Some(behind) = rest.strip_prefix("::") {
            if segment == text.len() {
                text.push_str("::");
            } else {
                text.truncate(segment);
            }
            segment = text.len();
            rest = behind;
            continue;
        }
        text.push(character);
        if !(character.is_alphanumeric() || character == '_') {
            segment = text.len();
        }
        rest = &rest[character.len_utf8()..];
    }
    text
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn paths_are_left_out() {
        for (name, text) in [
            ("u8", "u8"),
            ("alloc::vec::Vec<alloc::string::String>", "Vec<String>"),
            ("(&str, [core::option::Option<a::b::C>; 3])", "(&str, [Option<C>; 3])"),
            ("dyn core::error::Error + core::marker::Send", "dyn Error + Send"),
            ("a::B<'_, a::C<'_>>", "B<C>"),
            ("<a::B<u8> as c::D>::E", "<B<u8> as D>::E"),
        ] {
            assert_eq!(short(name), text);
        }
    }
}
