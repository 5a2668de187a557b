//! The procedural macros of [haversack](https://docs.rs/haversack). Use them through that crate: the code that they write names its items.
//!
//! | folder | macro | steps |
//! | --- | --- | --- |
//! | `array` | `array!` | parse the type or the value, check what is known, expand |
//! | `dims` | `dims!` | parse names and lengths, write a type each |
//! | `number` | `number!` | the bits of a literal, or the digits of an expression |
//! | `arrays` | `arrays!` | rewrite `array!<..>`, find the items that declare arrays, describe them |
//! | `footprint` | `#[derive(Footprint)]`, `#[derive(Weighed)]` | model fields, implement the trait, write the docs table |
//! | `shape` | `shape!`, `axes!`, `pad!` | parse the list, write a value of a type |
//! | `slice` | `s!` | parse the items, write their types |
//! | `planned` | `#[budget]` on functions | read the body, find lifetimes, write the plan |
//! | `budget` | `#[budget]`, `budgets!` | parse the limit, describe the item, emit the check |
//! | `deep` | `#[derive(DeepSize)]` | implement the trait, with one row for each field |
//! | `profile` | `#[profile]` | put every statement between events, keep the text of the lines |
//! | `record` | `#[derive(Dtype)]` | read the fields, write the implementations and their checks |
//! | `tensors` | `#[derive(FromSafetensors)]` | name the fields, implement the trait |
//! | `root` | all | name the library as the user's crate knows it |
#![allow(clippy::large_enum_variant, reason = "values are few; spans are larger only where tests ask them for lines")]

mod array;
mod arrays;
mod budget;
#[cfg(feature = "monitor")]
mod deep;
mod describe;
mod dims;
#[cfg(all(test, feature = "monitor"))]
mod expansions;
mod footprint;
mod fragment;
mod number;
mod path;
mod planned;
#[cfg(feature = "monitor")]
mod profile;
mod record;
mod root;
mod shape;
mod slice;
mod source;
#[cfg(feature = "safetensors")]
mod tensors;
mod text;
mod written;

use proc_macro::TokenStream;
use syn::Path;

fn expanded(result: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    expanded_for(None, result)
}

/// Returns the output of a macro, with the path by which the user's crate knows the library: `place`, if the item gives one.
fn expanded_for(place: Option<Path>, result: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    let output = result.unwrap_or_else(|error| error.to_compile_error());
    root::Root::or_found(place).of(output).into()
}

/// Expands to an array type, or to an array value.
///
/// | written | is |
/// | --- | --- |
/// | `array![f32; 1000, 1000]` | the type `Array<f32, (Const<1000>, Const<1000>)>` |
/// | `array![f32; ROWS, { 2 * COLS }]` | dims from constants; `{ }` around an expression |
/// | `array![f32; N, N]` | dims from const parameters |
/// | `array![T; Batch, type D]` | a dim that [`dims!`](macro@dims) names (written as a type is), and any type as a dim |
/// | `array![T; type number![3000]]` | a typenum number of any size |
/// | `array![f32; 3; Inline]` | a type with a named storage: `Heap` (default), `Inline`, or a type |
/// | `array![f32;]` | rank 0 |
/// | `array![Hidden]` | in a planned function: the type that `Hidden` is an alias of |
/// | `array![[1.0, 2.0], [3.0, 4.0]]` | a value on the heap, copied from constants: one allocation |
///
/// Rust requires `[]`, `()` or `{}` around a macro's input in type position. Inside [`arrays!`](macro@arrays), the type may also be written
/// `array!<f32; 1000, 1000>`.
///
/// # When it is checked
/// Everything is checked at `cargo check`: the syntax; that a type of Rust's own is a dtype; that there are at most 6 axes; for literal
/// dims, that memory can address the size; that the rows of a value are equally long.
/// ```
/// use haversack::array;
///
/// type Image = array![u8; 28, 28];
/// let mut image = Image::zeros(); // one block of 784 bytes
/// image[[14, 14]] = 255;
///
/// let table = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
/// assert_eq!(table.row(1).sum(), 15.0);
/// ```
#[proc_macro]
pub fn array(input: TokenStream) -> TokenStream {
    expanded(array::expand(input.into()))
}

#[doc = include_str!("dims/dims.md")]
#[proc_macro]
pub fn dims(input: TokenStream) -> TokenStream {
    expanded(dims::expand(input.into()))
}

#[doc = include_str!("shape/shape.md")]
#[proc_macro]
pub fn shape(input: TokenStream) -> TokenStream {
    expanded(shape::shape(input.into()))
}

#[doc = include_str!("shape/axes.md")]
#[proc_macro]
pub fn axes(input: TokenStream) -> TokenStream {
    expanded(shape::axes(input.into()))
}

#[doc = include_str!("shape/pad.md")]
#[proc_macro]
pub fn pad(input: TokenStream) -> TokenStream {
    expanded(shape::pad(input.into()))
}

/// Expands to the typenum number of a literal of any size, or of a constant expression of type `usize`: `number![3000]`.
///
/// Use it for lengths that types compute with: `array![f32; type number![3000], 4]` in the ledger, `Budget<number![192 * 1024]>`. typenum's
/// own names (`U3`, `U1024`) end at 1024.
///
/// # When it is checked
/// At `cargo check`.
///
/// ```
/// use haversack::{Budget, array, number};
///
/// type Sram = number![192 * 1024];
/// let (a, budget) = Budget::<Sram>::new().alloc::<array![f32; type number![3000], 4]>(); // 48_000 bytes
/// assert_eq!((a.len(), budget.left()), (12_000, 148_608));
/// ```
#[proc_macro]
pub fn number(input: TokenStream) -> TokenStream {
    expanded(Ok(number::expand(input.into())))
}

/// Lets the array types in its items be written in angle brackets: `array!<f32; 1000, 1000>`.
///
/// Takes any items. Every type alias, struct, enum, const and static that names an array, directly or through another item of the block,
/// gets a `# Footprint` section in its docs. Structs and enums get an implementation of `Footprint`. An item that is not generic gets a
/// constant `NAME_FOOTPRINT` beside it, whose value rustdoc prints. Everything else passes through. `#[budget]` needs no import in the
/// block. If `array!` is imported by another name, that name is recognised by its brackets: `arr!<f32; 3>`.
///
/// # When it is checked
/// At `cargo check`. Generic items are checked where their footprint is read.
///
/// ```
/// haversack::arrays! {
///     /// What one step touches.
///     pub struct Step {
///         pub weights: array!<f32; 1000, 1000>,
///         pub image: array!<u8; 28, 28>,
///     }
/// }
///
/// assert_eq!(STEP_FOOTPRINT, 4_000_784);
/// ```
#[proc_macro]
pub fn arrays(input: TokenStream) -> TokenStream {
    expanded(arrays::expand(input.into()))
}

/// Sets a limit in bytes on a type alias, struct, enum, const, static or function, which is checked while compiling: `#[budget(64 KiB)]`.
///
/// Limits: `4_000_000`, `64 KiB`, `1.5 MiB`, `2 GB`, or a constant expression of type `usize` (`SRAM / 2`). `B`, `kB`,
/// `MB`, `GB`, `TB` are powers of 1000; `KiB`, `MiB`, `GiB`, `TiB` of 1024.
///
/// | item | what is limited | what is added |
/// | --- | --- | --- |
/// | type alias | its footprint | docs, `NAME_FOOTPRINT` |
/// | struct, enum | its footprint (an enum's: its largest variant's) | docs, `NAME_FOOTPRINT`, `Footprint` |
/// | const | the footprint of its type | docs, `NAME_FOOTPRINT` |
/// | static | the memory that it occupies, including padding and the memory that it owns | docs, `NAME_FOOTPRINT` |
/// | generic struct, enum | its footprint | docs, `Footprint`; for structs a constructor `pack(fields..)` |
/// | generic type alias | its footprint | docs, a function `name_footprint()` |
/// | free function | the peak of its arrays, as a plan | docs, a type of its name, `NAME_PEAK`, `NAME_LOWER_BOUND`, `NAME_TOTAL_WITHOUT_SHARING` |
/// | method of an inherent `impl` | the peak of its arrays, as a plan | docs, `NAME_PEAK` and the like in the `impl`, `name_in_workspace` |
///
/// # Functions
/// `#[budget(96 KiB)]`, or `#[budget]` without a limit, plans a function. Every `let name: array![..] = ..;` in it is a slot of one
/// workspace. When a slot is no longer used, other slots get its bytes. The plan belongs to a type that has the name of the function:
///
/// | for `fn f` | is |
/// | --- | --- |
/// | `f(..)` | a call: one allocation of exactly `f::PEAK` bytes and, if an array is returned, one of exactly its bytes. Needs `alloc` |
/// | `f::in_workspace(&mut ws, ..)` | the same in a given workspace, `Workspace<f>` or `WorkspaceMut<f>`: allocates nothing. A function that returns an array writes it into its second argument |
/// | `f::PEAK`, `f::LOWER_BOUND`, `f::TOTAL_WITHOUT_SHARING` | bytes of the workspace; the most bytes live at once: no workspace is smaller; bytes without sharing |
/// | `f::PLAN` | table and drawing: `f::PLAN.to_text()`, `f::PLAN.to_svg()` |
/// | `f::<4>::PEAK` | the same for a function that is generic over `const N: usize` |
///
/// An initialiser is an expression or a product (`.eval()`), a copy (`.to_owned()`), a cast, a constructor (`zeros`, `from_fn`, ..), or a
/// call of another planned function, which is part of the plan. It writes straight into the slot. A slot that is moved into an expression
/// of its dtype gives its bytes to the result (`a * 2.0 + &b`). An alias is written `array![Hidden]`. An array of another storage
/// (`array![f32; 3; Inline]`) is not a slot. Parameters `&array![..]` take arrays of every storage, and slots, too. A list within an
/// expression, `a * array![0.5, 2.0]`, lies in the frame of the function if it has at most 32 elements.
///
/// The body makes no other arrays. Helpers that take `&array![..]` are given slots as they are written, `gain(&a)`. Variables and results of calls that own arrays on the heap are refused by their types, also in chains
/// and `match`, and in closures if a method is called on them. Functions without a plan are called as anywhere, if they give no array;
/// `plain!(helper(..))` is not counted, whatever it gives, and the docs list it. Some memory is neither counted nor seen: allocations
/// inside functions without a plan, arrays in structs of yours, values of a generic type, the input of macros of yours, and calls that
/// take a closure in `println!(..)` and its like. `assert_planned!` of the monitor finds it in tests.
///
/// The source means the same without the attribute. Offsets and sizes come from one table that is verified while compiling. A use of a slot
/// beyond its live range is an error of the borrow checker, which names `memory_of_a` for slot `a`. If a function returns a view of a slot,
/// write the type of the view (`let v: View<'_, ..> = g(&a);`): the slot then lives as long. A closure or the input of a macro may make no
/// array and call no planned function, since other code decides when it runs. If a `#[cfg]` removes code from the body, its arrays are not
/// in the plan; `if cfg!(..)` counts them.
///
/// # Another name
/// A crate that depends on haversack by another name (`hs = { package = "haversack" }`) uses all macros as they are. A crate that gets it
/// from another crate must have it in scope by its name, `use other::haversack;`, or the attribute must say where it is,
/// `#[budget(1 KiB, crate = other::haversack)]`.
///
/// # When it is checked
/// At `cargo check`. Generic items are checked at build time, where the footprint is read or the generated constructor or function is
/// called; a struct literal alone does not trigger the check. Generic functions are checked at build time, where they are called.
///
/// ```
/// use haversack::{array, budget};
///
/// /// Weights of the hidden layer.
/// #[budget(2 MiB)]
/// pub type Hidden = array![f32; 784, 512];
///
/// assert_eq!(HIDDEN_FOOTPRINT, 1_605_632);
/// ```
#[proc_macro_attribute]
pub fn budget(limit: TokenStream, item: TokenStream) -> TokenStream {
    let limit = limit.into();
    expanded_for(budget::place(&limit), budget::expand(limit, item.into()))
}

/// Sets a named limit on the sum of several types' footprints: `budgets! { pub SRAM: 192 KiB; Step, Frame }`.
///
/// Becomes `pub const SRAM: usize`, the limit in bytes, and `pub const SRAM_FOOTPRINT: usize`, the sum. Several budgets are separated by
/// `;`. If memory holds a type twice, it is written `[Frame; 2]`.
///
/// # When it is checked
/// At `cargo check`.
///
/// ```
/// use haversack::{array, budgets};
///
/// type Frame = array![u8; 96, 96];
/// type Window = array![f32; 1024];
///
/// budgets! { pub SRAM: 64 KiB; [Frame; 2], Window }
///
/// assert_eq!((SRAM, SRAM_FOOTPRINT), (65_536, 22_528));
/// ```
#[proc_macro]
pub fn budgets(input: TokenStream) -> TokenStream {
    expanded(budget::sum::expand(input.into()))
}

/// Implements `haversack::Footprint` for a struct, tuple struct or enum, generics included.
///
/// The footprint of a struct is the sum of the footprints of its fields. The footprint of an enum is that of its largest variant.
///
/// # When it is checked
/// At `cargo check`: that every field has a constant footprint. An error is reported at the field's type.
///
/// ```
/// use haversack::{Footprint, array};
///
/// #[derive(Footprint)]
/// struct Sample {
///     image: array![u8; 28, 28],
///     label: u8,
/// }
///
/// assert_eq!(haversack::footprint::<Sample>(), 785);
/// ```
#[proc_macro_derive(Footprint)]
pub fn derive_footprint(item: TokenStream) -> TokenStream {
    expanded(footprint::derive(item.into()))
}

/// Lets the ledger count a struct or enum without type and const parameters by its footprint: `budget.alloc::<Step>()`.
///
/// Use it beside `#[derive(Footprint)]`, `#[budget]` or `arrays!`, or beside an implementation of `Footprint` by hand.
///
/// # When it is checked
/// At `cargo check`.
///
/// ```
/// use haversack::{Budget, Footprint, Weighed, array, number};
///
/// #[derive(Footprint, Weighed)]
/// struct Pair {
///     left: array![f32; 100],
///     right: array![f32; 100],
/// }
///
/// fn main() {
///     let pair = Pair { left: Default::default(), right: Default::default() };
///     let (_pair, budget) = Budget::<number![1000]>::new().charge(pair);
///     assert_eq!(budget.left(), 200);
/// }
/// ```
#[proc_macro_derive(Weighed)]
pub fn derive_weighed(item: TokenStream) -> TokenStream {
    expanded(footprint::derive_weighed(item.into()))
}

/// Makes a struct a dtype: a `#[repr(C)]` record of dtypes without padding, or a `#[repr(transparent)]` newtype of one.
///
/// Each field of a record becomes a constant, `Reading::TEMPERATURE`, for `a.field(..)`. The guide has
/// [examples](https://docs.rs/haversack/latest/haversack/guide/dtypes/index.html). All is checked at `cargo check`.
#[proc_macro_derive(Dtype)]
pub fn derive_dtype(item: TokenStream) -> TokenStream {
    expanded(record::derive(item.into()))
}

#[doc = include_str!("deep/derive.md")]
#[cfg(feature = "monitor")]
#[proc_macro_derive(DeepSize)]
pub fn derive_deep_size(item: TokenStream) -> TokenStream {
    expanded(deep::derive(item.into()))
}

/// Implements [`FromSafetensors`](https://docs.rs/haversack/latest/haversack/interop/safetensors/trait.FromSafetensors.html) for a struct
/// of arrays. Needs the feature `safetensors`.
#[cfg(feature = "safetensors")]
#[proc_macro_derive(FromSafetensors, attributes(safetensors))]
pub fn derive_from_safetensors(item: TokenStream) -> TokenStream {
    expanded(tensors::derive(item.into()))
}

/// Describes an item that declares arrays, as `#[budget]` does without a limit. `arrays!` writes this attribute.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn declared(_: TokenStream, item: TokenStream) -> TokenStream {
    expanded(arrays::describe(item.into()))
}

/// Writes the items beside a struct or enum. `#[budget]` and `arrays!` write this derive.
#[doc(hidden)]
#[proc_macro_derive(Described, attributes(haversack_described))]
pub fn derive_described(item: TokenStream) -> TokenStream {
    let item = item.into();
    expanded_for(describe::place(&item), describe::beside_owner(item))
}

/// Describes the part that `slice` selects of an array or a view: one item for each axis, with constant bounds.
///
/// | written | selects along an axis | the axis in the result |
/// | --- | --- | --- |
/// | `2..5`, `2..=4`, `..5` | indices 2, 3, 4; 0 to 4 | length 3; 5 |
/// | `-3..`, `-3..-1` | the last three; the same without the last | length 3; 2 |
/// | `..` | all | its length |
/// | `0..6;2` | 0, 2, 4 | length 3 |
/// | `0..6;-2` | 5, 3, 1: every second from the last, as in ndarray | length 3 |
/// | `..;-1` | all, backwards | its length |
/// | `3`, `-1` | index 3; the last | gone |
/// | `new_axis` | - | a new axis of length 1 |
/// | `5..`, `1..-1`, `..;2` | to the end; all but the ends; every second | computed: for named and typenum dims |
///
/// Bounds are integers or constant expressions of type `usize` or `isize`; steps are integers.
///
/// # When it is checked
/// At `cargo check`: the grammar. At `cargo check`, where it is used: that there is one item for each axis, and that open ends can be
/// computed. At build time, where it is used: that bounds are within the axes.
///
/// ```
/// use haversack::{array, s};
///
/// let a = <array![u8; 4, 6]>::arange();
/// assert_eq!(a.slice(s![1..3, 0..6;2]).shape(), [2, 3]);
/// assert_eq!(a.slice(s![-1, ..;-1])[[0]], 23);
///
/// haversack::dims! { pub Samples = 3000; }
/// let signal = <array![f32; Samples]>::zeros();
/// // The length of the axis has a name: that of the slice is computed.
/// assert_eq!(signal.slice(s![100..]).shape(), [2900]);
/// ```
#[proc_macro]
pub fn s(input: TokenStream) -> TokenStream {
    expanded(slice::expand(input.into()))
}

#[doc = include_str!("profile/attribute.md")]
#[cfg(feature = "monitor")]
#[proc_macro_attribute]
pub fn profile(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expanded(Ok(profile::expand(arguments.into(), item.into())))
}
