//! The procedural macros of [haversack](https://docs.rs/haversack). Use them through that crate: what they write names
//! its items.
//!
//! | folder | macro | steps |
//! | --- | --- | --- |
//! | `array` | `array!` | parse the type or the value, check what is known, expand |
//! | `dims` | `dims!` | parse names and lengths, write a type each |
//! | `number` | `number!` | the bits of a literal, or the digits of an expression |
//! | `arrays` | `arrays!` | rewrite `array!<..>`, find what declares arrays, describe it |
//! | `footprint` | `#[derive(Footprint)]`, `#[derive(Weighed)]` | model fields, implement the trait, write the docs table |
//! | `slice` | `s!` | parse the items, write their types |
//! | `planned` | `#[budget]` on functions | read the body, find lifetimes, write the plan |
//! | `budget` | `#[budget]`, `budgets!` | parse the limit, describe the item, emit the check |
//! | `deep` | `#[derive(DeepSize)]` | implement the trait, a row a field |
//! | `profile` | `#[profile]` | put every statement between events, keep the text of the lines |
//! | `root` | all | name the library as the user's crate knows it |

mod array;
mod arrays;
mod budget;
#[cfg(feature = "monitor")]
mod deep;
mod describe;
mod dims;
mod footprint;
mod fragment;
mod number;
mod path;
mod planned;
#[cfg(feature = "monitor")]
mod profile;
mod root;
mod slice;
mod text;

use proc_macro::TokenStream;
use syn::Path;

fn expanded(result: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    expanded_for(None, result)
}

/// Gives the output of a macro, with the path of the library that the user's crate has: `place` if the item says one.
fn expanded_for(place: Option<Path>, result: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    let output = result.unwrap_or_else(|error| error.to_compile_error());
    root::Root::or_found(place).of(output).into()
}

/// An array type, or the value of one.
///
/// | written | is |
/// | --- | --- |
/// | `array![f32; 1000, 1000]` | the type `Array<f32, (Const<1000>, Const<1000>)>` |
/// | `array![f32; ROWS, { 2 * COLS }]` | dims from constants; `{ }` around an expression |
/// | `array![f32; N, N]` | dims from const parameters |
/// | `array![T; Batch, type D]` | a dim that [`dims!`](macro@dims) names (written as a type is), and any type as a dim |
/// | `array![T; type number![3000]]` | a typenum number of any size |
/// | `array![f32; 3; Inline]` | the storage is named: `Heap` (default), `Inline`, or a type |
/// | `array![f32;]` | rank 0 |
/// | `array![Hidden]` | in a planned function: the type that `Hidden` is an alias of |
/// | `array![[1.0, 2.0], [3.0, 4.0]]` | a value on the heap, copied from constants: one allocation |
///
/// Rust wants `[]`, `()` or `{}` around a macro's input in type position; inside of [`arrays!`](macro@arrays) it is
/// written `array!<f32; 1000, 1000>` too.
///
/// # When it is checked
/// All at `cargo check`: the syntax; that a dtype of Rust's own is a dtype; at most 6 axes; with literal dims, that
/// memory can address the size; that the rows of a value are equally long.
///
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

/// `dims! { pub Batch = 32; pub Hidden = 512; }`: lengths of axes that have names.
///
/// Each becomes a type, which is a `Dim` wherever `Const<32>` is one: `array![f32; Batch, Hidden]`. Two names are two
/// types, whatever their lengths are, so an error reads ``expected `Hidden`, found `Batch` ``. Types compute with them
/// (`ComputedDim`), at any size.
///
/// | written | is |
/// | --- | --- |
/// | `Batch = 32;` | an uninhabited type, `Batch::SIZE == 32` (by the trait `Dim`) |
/// | `pub Half = SIZE / 2;` | a constant expression of type `usize`; visibilities as on any item |
/// | `/// Samples at once.` in front of it | docs; the macro adds the length |
///
/// # When it is checked
/// All at `cargo check`.
///
/// ```
/// use haversack::{Array, Dim, array, dims};
///
/// dims! {
///     /// Samples at once.
///     pub Batch = 32;
///     pub Hidden = 512;
///     Half = 512 / 2;
/// }
///
/// /// The sum of every row.
/// fn sums<M: Dim, N: Dim>(a: &Array<f32, (M, N)>) -> Array<f32, (M,)> {
///     Array::<f32, (M,)>::from_fn(|[i]| (0..N::SIZE).map(|j| a[[i, j]]).sum())
/// }
///
/// let sums: array![f32; Batch] = sums(&<array![f32; Batch, Half]>::ones());
/// assert_eq!(sums[[31]], 256.0);
/// assert_eq!(<array![f32; Batch, Hidden]>::NBYTES, Batch::SIZE * Hidden::SIZE * 4);
/// ```
#[proc_macro]
pub fn dims(input: TokenStream) -> TokenStream {
    expanded(dims::expand(input.into()))
}

/// `number![3000]`: the typenum number of a literal of any size, or of a constant expression of type `usize`.
///
/// For lengths that types compute with: `array![f32; type number![3000], 4]` in the ledger, `Budget<number![192 * 1024]>`.
/// typenum's own names (`U3`, `U1024`) end at 1024.
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

/// Items in which `array!<f32; 1000, 1000>` is written as it is said.
///
/// Takes any items. Every type alias, struct, enum, const and static that names an array, itself or through another item
/// of the block, gets a `# Footprint` section in its docs, an implementation of `Footprint` (structs and enums), and,
/// if it is not generic, a constant `NAME_FOOTPRINT` beside it, whose value rustdoc prints. Everything else passes
/// through. `#[budget]` needs no import in here, and an import of `array!` by another name is known by its brackets:
/// `arr!<f32; 3>`.
///
/// # When it is checked
/// At `cargo check`, but for generic items (where their footprint is read).
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

/// `#[budget(64 KiB)]`: a limit in bytes on a type alias, struct, enum, const, static or function, held while compiling.
///
/// Limits: `4_000_000`, `64 KiB`, `1.5 MiB`, `2 GB`, or a constant expression of type `usize` (`SRAM / 2`). `B`, `kB`,
/// `MB`, `GB`, `TB` are powers of 1000; `KiB`, `MiB`, `GiB`, `TiB` of 1024.
///
/// | item | what is limited | what is added |
/// | --- | --- | --- |
/// | type alias | its footprint | docs, `NAME_FOOTPRINT` |
/// | struct, enum | its footprint (an enum's: its largest variant's) | docs, `NAME_FOOTPRINT`, `Footprint` |
/// | const | the footprint of its type | docs, `NAME_FOOTPRINT` |
/// | static | the memory it occupies, padding and what it owns included | docs, `NAME_FOOTPRINT` |
/// | generic struct, enum | its footprint | docs, `Footprint`; for structs a constructor `pack(fields..)` |
/// | generic type alias | its footprint | docs, a function `name_footprint()` |
/// | free function | the peak of its arrays, as a plan | docs, a type of its name, `NAME_PEAK`, `NAME_LIVE`, `NAME_SUM` |
///
/// # Functions
/// `#[budget(96 KiB)]`, or `#[budget]` without a limit, plans a function: every `let name: array![..] = ..;` in it is a slot of one
/// workspace, whose bytes others get when it is used no more. The function's own type has the plan:
///
/// | for `fn f` | is |
/// | --- | --- |
/// | `f(..)` | a call: one allocation of exactly `f::PEAK` bytes, and one of its bytes if an array is returned. Needs `alloc` |
/// | `f::in_workspace(&mut ws, ..)` | the same in a given workspace, `Workspace<f>` or `WorkspaceMut<f>`: allocates nothing. A function that returns an array writes it into its second argument |
/// | `f::PEAK`, `f::LIVE`, `f::SUM` | bytes of the workspace; the most that is live at once, which no workspace can undercut; bytes without sharing |
/// | `f::PLAN` | table and drawing: `f::PLAN.to_text()`, `f::PLAN.to_svg()` |
/// | `f::<4>::PEAK` | of a function that is generic over `const N: usize` |
///
/// An initialiser is an expression or a product (`.eval()`), a copy (`.to_owned()`), a cast, a constructor (`zeros`, `from_fn`, ..), or
/// the call of another planned function, which is part of the plan: it writes straight into the slot. A slot that is moved into an
/// expression of its dtype gives its bytes to the result (`a * 2.0 + &b`). An alias is written `array![Hidden]`; an array of another
/// storage (`array![f32; 3; Inline]`) is no slot. Parameters `&array![..]` take arrays of every storage, slots too.
///
/// No other array is made in the body: variables and results of calls that own arrays on the heap are refused by their types, in chains
/// and `match` too, and in closures if a method is called on them. A function that is called by a lower-case path is planned itself, or
/// written `plain!(helper(..))` and listed in the docs as not counted. Not counted either, and not seen: what methods, `core` and `std`
/// allocate inside, arrays in structs of yours, values of a generic type, the input of macros of yours, and in `println!(..)` and its
/// like calls that take a closure. `assert_planned!` of the monitor finds those in tests.
///
/// The source means the same without the attribute. Offsets and sizes come from one table that is verified while compiling, and a use of
/// a slot beyond its live range is an error of the borrow checker, of `memory_of_a` for slot `a`. If a view of a slot comes out of a
/// function, write its type (`let v: View<'_, ..> = g(&a);`), and the slot lives as long. No array is made, and no planned function
/// called, in a closure or in the input of a macro, which run when others decide. A `#[cfg]` in the body leaves its arrays out of the
/// plan; `if cfg!(..)` counts them.
///
/// # Another name
/// A crate that depends on haversack by another name (`hs = { package = "haversack" }`) uses all macros as they are. One that has it
/// from another crate has it in scope by its name, `use other::haversack;`; or the attribute says where it is,
/// `#[budget(1 KiB, crate = other::haversack)]`.
///
/// # When it is checked
/// At `cargo check`. Generic items: at build time, where the footprint is read or the generated constructor or function
/// is called; a struct literal alone does not trigger it. Generic functions: at build time, where they are called.
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

/// `budgets! { pub SRAM: 192 KiB; Step, Frame }`: a named limit on the sum of several types' footprints.
///
/// Becomes `pub const SRAM: usize`, the limit in bytes, and `pub const SRAM_FOOTPRINT: usize`, the sum. Several budgets
/// are separated by `;`. A type that is there twice in memory is written `[Frame; 2]`.
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
/// The footprint of a struct is the sum of its fields', that of an enum its largest variant's.
///
/// # When it is checked
/// That every field has a constant footprint: at `cargo check`, at the field's type.
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

/// Lets the ledger count a struct or enum without type and const parameters: `budget.alloc::<Step>()`, by its footprint.
///
/// Stands beside `#[derive(Footprint)]`, `#[budget]` or `arrays!`, or an implementation of `Footprint` by hand.
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
///     let (_pair, budget) = Budget::<number![1000]>::new().pack(pair);
///     assert_eq!(budget.left(), 200);
/// }
/// ```
#[proc_macro_derive(Weighed)]
pub fn derive_weighed(item: TokenStream) -> TokenStream {
    expanded(footprint::derive_weighed(item.into()))
}

/// Implements `haversack::monitor::DeepSize` for a struct, tuple struct or enum, generics included: every field is a row.
///
/// Fields of an enum's variant are called `Variant::field`. A value may own others of its own type. Needs the feature `monitor`.
///
/// # When it is checked
/// That every field has a deep size: at `cargo check`, at the field's type. Of a generic item: where it is weighed.
///
/// ```
/// use haversack::monitor::{DeepSize, deep_size};
///
/// #[derive(DeepSize)]
/// enum Layer {
///     Dense { weights: haversack::array![f32; 8, 8], name: String },
///     Dropout(f32),
/// }
///
/// let layers = vec![Layer::Dense { weights: Default::default(), name: "first".into() }, Layer::Dropout(0.5)];
/// let weight = deep_size(&layers);
/// assert_eq!(weight.heap, 2 * size_of::<Layer>() + 256 + 5);
/// assert_eq!(weight.part("elements").unwrap().part("Dense::weights").unwrap().heap, 256);
/// ```
#[cfg(feature = "monitor")]
#[proc_macro_derive(DeepSize)]
pub fn derive_deep_size(item: TokenStream) -> TokenStream {
    expanded(deep::derive(item.into()))
}

/// What `arrays!` writes on an item that declares arrays: as `#[budget]`, without a limit.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn declared(_: TokenStream, item: TokenStream) -> TokenStream {
    expanded(arrays::describe(item.into()))
}

/// What `#[budget]` and `arrays!` write on a struct or enum.
#[doc(hidden)]
#[proc_macro_derive(Described, attributes(haversack_described))]
pub fn derive_described(item: TokenStream) -> TokenStream {
    let item = item.into();
    expanded_for(describe::place(&item), describe::beside_owner(item))
}

/// What `slice` picks of an array or a view: one item an axis, with constant bounds.
///
/// | written | picks of an axis | the axis in the result |
/// | --- | --- | --- |
/// | `2..5`, `2..=4`, `..5` | indices 2, 3, 4; 0 to 4 | length 3; 5 |
/// | `-3..`, `-3..-1` | the last three; but for the last | length 3; 2 |
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
/// The grammar: at `cargo check`. One item an axis, and that open ends can be computed: at `cargo check`, where it is used.
/// That bounds are within the axes: at build time, where it is used.
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
/// assert_eq!(signal.slice(s![100..]).shape(), [2900]); // the length of the axis has a name: `..` is computed
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
