//! Deep sizes: the bytes of a value and of all it owns.

mod arrays;
mod cells;
mod collections;
mod counted;
mod json;
mod owners;
mod plain;
mod rows;
mod scale;
mod table;
mod weight;
mod words;

pub use scale::Scale;
pub use weight::Weight;

use super::internal::internal;

/// A type that knows everything it owns. Derive it for structs and enums: `#[derive(DeepSize)]`.
///
/// Implement it by hand for a type that is not made of other types, or that contains foreign types. [`Scale`] has a row for each thing that
/// a type can report.
///
/// ```
/// use haversack::monitor::{DeepSize, Scale, deep_size};
///
/// /// A file in memory, of another crate.
/// struct Map {
///     bytes: usize,
/// }
///
/// impl DeepSize for Map {
///     fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
///         scale.mapped(self.bytes);
///     }
/// }
///
/// #[derive(DeepSize)]
/// struct Text {
///     map: Map,
///     lines: Vec<usize>,
/// }
///
/// let text = Text { map: Map { bytes: 4096 }, lines: vec![0, 17, 40] };
/// let weight = deep_size(&text);
/// let word = size_of::<usize>();
/// assert_eq!((weight.inline, weight.heap, weight.mapped), (4 * word, 3 * word, 4096));
/// ```
///
/// A type that has nothing to drop owns nothing, so collections do not ask its values.
///
/// # How exact
///
/// | type | bytes beside its own |
/// | --- | --- |
/// | arrays, `BoxedWorkspace` | exact: `HEAP`, a constant |
/// | views, slots, `WorkspaceMut`, references, pointers | none: counted where it is owned |
/// | `Box`, `Vec`, `VecDeque`, `BinaryHeap`, `String`, `PathBuf`, `OsString`, `CString` | exact: the capacity |
/// | `Rc`, `Arc`, `haversack::Shared`, their `Weak` | exact: two counters and the value, once for all owners |
/// | `Option`, `Result`, tuples, `[T; N]`, `Cow`, `OnceCell`, `OnceLock`, `Wrapping`, `Pin<Box<T>>`, ranges | those of the contents |
/// | `RefCell`, `Mutex`, `RwLock` | those of the contents; at least, while others write them, and if a lock has a block of its own (macOS) |
/// | `Cell` | exact if the content has nothing to drop; otherwise at least |
/// | `HashMap`, `HashSet` | at least: the table as hashbrown lays it out, by its capacity. Exact if no entry was ever removed, but the table cannot tell |
/// | `BTreeMap`, `BTreeSet` | at least: full nodes of 11 entries. Real ones have 5 to 11 |
/// | `LinkedList` | at least: two pointers per node. Exact for the present layout |
/// | `dyn Trait` | as the value, where `DeepSize` is a supertrait; `dyn Any` and `dyn Error` at least: their own bytes |
///
/// # When it is checked
/// `cargo check` checks that every field has a deep size. The error is at the field's type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no deep size",
    label = "what this owns is not known",
    note = "for a struct or enum of your own, write `#[derive(DeepSize)]` on it (`use haversack::monitor::DeepSize;`)",
    note = "for a type of another crate, put it into a struct of your own and implement `DeepSize` for that: one function says what it owns"
)]
pub trait DeepSize {
    /// Reports to the scale what there is beside the value's own bytes.
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>);
}

/// Returns the bytes of `value` and of all it owns, in columns: its own, heap, memory maps, and what it shares with others, counted once.
///
/// ```
/// use haversack::monitor::{DeepSize, deep_size};
/// use haversack::array;
///
/// #[derive(DeepSize)]
/// struct Model {
///     weights: array![f32; 100, 100],
///     names: Vec<String>,
/// }
///
/// let model = Model { weights: Default::default(), names: vec!["bias".into(), "slope".into()] };
/// let weight = deep_size(&model);
/// let word = size_of::<usize>();
/// assert_eq!((weight.inline, weight.heap), (4 * word, 40_000 + 6 * word + 9));
/// assert!(!weight.is_lower_bound);
/// println!("{weight}");
/// ```
///
/// Borrowed values (`&T`, views, slots) count with their pointer only. Values are followed to any depth, even a list of 100_000 boxes. The
/// result takes a few blocks: a name and a list for each row. Other allocations in the meantime are in no figure of the monitor.
///
/// # When it is checked
/// `cargo check` checks that `T` has a deep size.
pub fn deep_size<T: DeepSize + ?Sized>(value: &T) -> Weight {
    let weight = internal(|| scale::weighed(value).into_weight());
    // The result belongs to the caller, and counts as the caller's.
    let answer = weight.clone();
    internal(|| drop(weight));
    answer
}
