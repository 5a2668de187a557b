//! The weight of a value, with its parts.

use std::format;
use std::string::String;
use std::vec::Vec;

/// The result of [`deep_size`](super::deep_size): the bytes of a value and all it owns, in columns, and the same of its parts.
///
/// | column | bytes of |
/// | --- | --- |
/// | `inline` | the value itself: `size_of` |
/// | `heap` | blocks that it owns alone |
/// | `mapped` | memory maps that it owns, as reported by [`DeepSize`](super::DeepSize) implementations by hand |
/// | `shared` | blocks that it owns with others (`Rc`, `Arc`, `haversack::Shared`) and all that these own: each once, at the first owner met |
///
/// A part is included in the value that it is a part of. A field lies in the `inline` bytes of the value, an element of a `Vec` in its
/// `heap` bytes, and what a part owns is in the same columns. So one total counts every byte once, and parts are not added to it.
///
/// `{}` prints a table; `{:.2}` two levels of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Weight {
    /// The bytes of the value itself: `size_of`. For a group of elements: of all of them.
    pub inline: usize,
    /// The bytes of the blocks that it owns alone.
    pub heap: usize,
    /// The bytes of the memory maps that it owns.
    pub mapped: usize,
    /// The bytes of the blocks that it owns with others, and of all that these own.
    pub shared: usize,
    /// Whether there may be more.
    pub is_lower_bound: bool,
    pub(super) name: Name,
    pub(super) type_name: String,
    pub(super) values: usize,
    pub(super) parts: Vec<Weight>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// The value itself, which is a part of nothing.
    Root,
    Field(&'static str),
    /// Elements, keys, values.
    Group(&'static str),
}

impl Weight {
    /// Returns all bytes: the sum of the columns.
    pub fn total(&self) -> usize {
        self.inline + self.heap + self.mapped + self.shared
    }

    /// Returns the name: `weights`; `Variant::weights` for an enum; `[12 elements]`; an empty one for the value itself.
    pub fn name(&self) -> String {
        match self.name {
            Name::Root => String::new(),
            Name::Field(name) => name.into(),
            Name::Group(name) => match (self.values, name.strip_suffix('s')) {
                (1, Some(name)) => format!("[1 {name}]"),
                (values, _) => format!("[{values} {name}]"),
            },
        }
    }

    /// Returns the type, without paths: `Vec<String>`, `array![f32; 3, 4]`.
    pub fn type_name(&self) -> &str {
        &self.type_name
    }

    /// Returns the number of values that are summed up here: 1, or more within a group of elements.
    pub fn values(&self) -> usize {
        self.values
    }

    /// Returns the fields, elements, keys and values, in the order of the source. There are eight levels; values further inside are in the
    /// sums.
    pub fn parts(&self) -> &[Weight] {
        &self.parts
    }

    /// Returns the part with a name: that of a field, or `elements`, `keys`, `values`.
    ///
    /// ```
    /// use haversack::monitor::deep_size;
    ///
    /// let names = vec![String::from("a"), String::from("bc")];
    /// let weight = deep_size(&names);
    /// assert_eq!(weight.part("elements").unwrap().heap, 3);
    /// ```
    pub fn part(&self, name: &str) -> Option<&Weight> {
        self.parts.iter().find(|part| matches!(part.name, Name::Field(own) | Name::Group(own) if own == name))
    }
}
