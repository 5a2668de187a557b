//! A weight as JSON.

use std::format;
use std::string::String;

use super::weight::Weight;

/// Appends `weight`. Weights nest eight levels deep, so this is recursive.
pub(super) fn write(text: &mut String, weight: &Weight) {
    let Weight { inline, heap, mapped, shared, is_lower_bound, values, .. } = weight;
    let (name, type_name, total) = (escaped(&weight.name()), escaped(weight.type_name()), weight.total());
    text.push_str(&format!(
        r#"{{"name":"{name}","type":"{type_name}","values":{values},"inline":{inline},"heap":{heap},"mapped":{mapped},"shared":{shared},"total":{total},"at_least":{is_lower_bound},"parts":["#
    ));
    for (position, part) in weight.parts().iter().enumerate() {
        if position > 0 {
            text.push(',');
        }
        write(text, part);
    }
    text.push_str("]}");
}

/// Escapes a name, which may be any text if it is written by hand.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '"' | '\\' => escaped.extend(['\\', character]),
            '\0'..='\x1f' => escaped.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => escaped.push(character),
        }
    }
    escaped
}
