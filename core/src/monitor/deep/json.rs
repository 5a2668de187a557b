//! A weight as JSON.

use std::format;
use std::string::String;

use super::weight::Weight;

impl Weight {
    /// Returns the same as JSON, in one line: an object with `name`, `type`, `values`, the columns, `total`, `at_least` and `parts`.
    ///
    /// ```
    /// use haversack::monitor::deep_size;
    ///
    /// let json = deep_size(&String::from("four")).to_json();
    /// assert_eq!(
    ///     json,
    ///     concat!(
    ///         r#"{"name":"","type":"String","values":1,"inline":24,"heap":4,"mapped":0,"shared":0,"#,
    ///         r#""total":28,"at_least":false,"parts":[]}"#,
    ///     ),
    /// );
    /// ```
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        write(&mut text, self);
        text
    }
}

/// Appends `weight`. Weights nest eight levels deep, so this is recursive.
fn write(text: &mut String, weight: &Weight) {
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
