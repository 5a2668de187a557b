//! Raw memory: the only `unsafe` code of this crate.
//!
//! # Policy
//! Everything outside of this module is safe code (`unsafe_code` is denied at the root). A block of unsafe code does one
//! unsafe thing, and its `// SAFETY:` answers the rules below by number.
//!
//! Nothing here has a path outside of the crate. Two types can be had there by way of associated types: `<Heap as
//! Storage>::Buffer` and `Shape::Nested`. They have neither public fields nor public methods, and the methods of
//! `Storage` that make them keep the rules for any argument. The rules range over dtypes and shapes only, and `Dtype`,
//! `Dim`, `Shape` and `Storage` are sealed. `NamedDim` is not: it is safe to implement, and the rules rest on nothing
//! that an implementation says but `Length`, which is a `Dim`.
//!
//! # Rules of a block ([`block::Block`])
//! * **B1** `pointer` is non-null and aligned for `T`.
//! * **B2** If `BYTES > 0`, `pointer` was returned by the global allocator for `LAYOUT`, whose size is `BYTES` and which
//!   has not been freed; otherwise nothing was allocated and `pointer` dangles.
//! * **B3** All `S::COUNT` elements are initialised values of `T`.
//! * **B4** The block is the only owner of its memory: code that reaches an element borrows the block.
//! * **B5** The type of a block is invariant in its shape. A named dim may have subtypes with lengths of their own,
//!   `Name<for<'a> fn(&'a ())>` and `Name<fn(&'static ())>`: if a type were covariant in `S`, an assignment would
//!   change its `S::COUNT`. (`Array` names its buffer by a projection, which makes it invariant.) Every type whose
//!   memory `S` measures must be invariant too: a view, and the walk over a family of parts, whose state is of that
//!   family.
//!
//! * **B6** The first `written` slots of a [`filling::Filling`] are initialised. Every method writes elements before it
//!   counts them, or is unsafe and asks its caller whether they are written; its fields are private to `filling.rs`.
//!
//! `pointer` is private to `block.rs`, and no method changes it.
//!
//! # Rules of a nested array ([`nested`])
//! * **N1** `S::Nested<X>` is `S::COUNT` values of `X` in a row, without padding: `size_of::<S::Nested<X>>() == S::COUNT *
//!   size_of::<X>()`.
//! * **N2** `S::Nested<X>` is aligned as `X` is.
//!
//! They hold by induction over the implementations of `Dim` (sealed). A named dim takes both, `SIZE` and `Nested`, from one
//! other dim, its `Length`, for which they hold; where there is no first one (`type Length = Self`), neither has a value and
//! nothing compiles that asks for it. `[X; N]` is "laid out so that the zero-based `n`th
//! element is offset from the start of the array by `n * size_of::<T>()` bytes", and its size is `size_of::<T>() * N`
//! (the Reference, "Array layout"); `TwiceAndOne` is `repr(C)`, and its fields, aligned as `X` with sizes that are
//! multiples of that, have no padding between or after them. `nested.rs` asserts sizes and alignments all the same,
//! while compiling.
//!
//! # Rules of walks
//! * **W1** `S::walk(elements, visit)` calls `visit` with every one of `elements`.
//! * **W2** A walk over a grid gives the offset of each legal index exactly once, from whichever end (`layout/walk.rs`).
//!
//! W1 holds for the implementations of `Shape` (sealed): their loops run over `iter_mut`, and over `chunks_exact_mut` of a
//! length that divides the number of elements, which they assert. W2 is held against counting by the tests of that file.
//!
//! * **W3** `loops::each::write`, `overwrite` and `rewrite` visit every one of the elements they are given.
//!
//! W3 holds because their loops run over the elements themselves: by `iter_mut`, by chunks of them, and over tiles that leave none
//! out. Threads get pieces of whole rows.
//!
//! # Rule of a spot ([`loops::spot::Spot`])
//! * **R1** A spot is a legal index of `S`, which has elements: on each axis before `lead` a number below its length, and a
//!   `position` below the product of the lengths behind. Loops of one walk come to each legal index once.
//!
//! Spots are made in `spot.rs`, which is safe code, from the numbers that `loops` count: rows and positions that stay below
//! how many there are.
//!
//! # Rules of a view ([`lent::Lent`])
//! A shape and a layout *reach* the offsets of legal indices: the sums of index times stride.
//!
//! * **V1** For every offset that `(S, L)` reaches, the element so many from `pointer` lies in the one allocation that
//!   `pointer` leads to, is aligned and initialised, and is borrowed for `'a`: if `A` is `Reads`, nobody writes it.
//! * **V2** If `A` is `Writes`, `(S, L)` reaches no offset twice, and nobody else reads or writes these elements for `'a`.
//!
//! * **V3** A [`cut::Cut`] has an index for each axis before `axis`, below its length, and `offset` is the sum of index times
//!   stride. With legal indices of the other axes it is an offset that `(S, L)` reaches. `layout::walk::run` joins axes
//!   whose legal indices give, in row-major order, `0..len` times one stride (its tests hold it against counting).
//!
//! A view begins as a whole slice, `&[T]` or `&mut [T]`, of `S::COUNT` elements with row-major strides. Any other is a
//! part of a view, a member of a family, or a half: rules P1 to P3 and F1 to F3, which each of the relations in
//! `shape/` states for itself (`shape/part.rs`). Their traits cannot be implemented outside of this crate: `Part` and
//! `Family` are private, and the public ones they rest on are sealed, since each of their parameters is a sealed type.
//!
//! # Rules of a product ([`product`])
//! A matrix of `product/strided.rs` is a pointer and two strides. It *has* an element for each row and column below the
//! lengths that go with it, so many strides from the pointer.
//!
//! * **K1** Each element that a `product::strided::Source` has is initialised and aligned, lies in the allocation that its
//!   pointer leads to, and is not written meanwhile.
//! * **K2** Each element that a `product::strided::Target` has lies, aligned, in the allocation that its pointer leads to; no
//!   two have the same place, and nobody else reads or writes them meanwhile. They need not be initialised before they are
//!   written.
//! * **K3** The scratch has room for as many elements as `plan::packed` says, first for panels of the left, then for those of
//!   the right. Nobody else reads or writes it meanwhile.
//!
//! A plan's lengths and strides are those of the shapes and layouts (`Plan::new` asserts that they go together), so
//! that views give K1 by V1, and K2 by V1 and V2. Each loop gives the next one a part of its own matrices: its indices
//! are below the lengths that it was given.
//!
//! # Rules of a workspace ([`memory`])
//! * **M1** `start` of a [`memory::Memory`] leads to as many bytes as the plan's peak, aligned as it asks, which nobody else reads or
//!   writes for `'w`: it begins as a `&mut`; parts are rows of a plan, and lie within.
//! * **M2** The bytes of a [`memory::Token`] or [`memory::Scratch`] are its own while it lives, and have the type that it names. A
//!   slot borrows its token, so that a use of the slot behind the token's end does not compile.
//! * **M5** Offsets and sizes come from [`memory::Plan::PLAN`] alone, a table that is verified while it is made: rows that are live at
//!   one time have no byte in common. `memory::Memory::token` and `memory::Calls` read a row by its number, and hold it against the type
//!   that is made there in a constant. `#[budget]` writes where a token is made, at the row's first time, and where it ends, at its last,
//!   in one block of the source: it never writes a token or a call into a closure or into the input of a macro, whose order nobody
//!   knows. The row of a call borrows [`memory::Calls`] exclusively, and it is borrowed once more behind the call.
//! * **M3** `Array<T, S, Inline>` is `S::Nested<T>`: it is `repr(transparent)` over [`owned::Owned`], that over `ManuallyDrop`.
//!
//! * **M4** The bytes of a [`workspace::Bytes`] are reached only through an exclusive borrow of it, or by the one who
//!   took it for ever.
//!
//! Code that is given a token over elements that exist (the place of a result) fills it with the same dtype.
//!
//! # Rules of the allocator that counts ([`monitor`], [`lasting`], [`fork`])
//! * **G1** Each call is passed on to the inner allocator with the same arguments, once or not at all. Its answer is
//!   returned; if it was not asked, the answer is null.
//! * **G2** Code that counts does not unwind: it consists of loads, stores and additions that wrap. Code that traces
//!   may unwind, and is caught before it leaves `monitor/trace.rs`.
//! * **G3** A node of a `Lasting` is written before its pointer is published, and neither written nor freed afterwards.
//! * **G4** The handlers around a fork are functions of the program, which take locks and give them back.
//! * **G5** Threads may walk up their stacks at once on Unix. Elsewhere the crate backtrace lets one after the other.
//!
//! # Unsafe operations
//! | where | operation | rests on |
//! | --- | --- | --- |
//! | `block::Unfilled::allocate` | `alloc`, `alloc_zeroed` | `LAYOUT.size() > 0` |
//! | `block::Unfilled::slots` | slice of uninitialised elements | B1, B2, B4 |
//! | `block::Unfilled::assume_filled` | takes elements as initialised | its caller wrote all of them (B3, W1, a count), or `Zeroable` |
//! | `block::Block::written` | takes elements as initialised | B6 |
//! | `block::Block::{evaluated, reevaluated}` | takes elements as initialised | W3 |
//! | `block::Block::recast` | reads an element in its former dtype | B1, B3, layouts alike |
//! | `block::Block::{elements, elements_mut}` | slice from pointer | B1, B2, B3, B4 |
//! | `block::Block::drop` | `dealloc` | B2, B4 |
//! | `block` | `Send`, `Sync` | B4 |
//! | `monitor::Counting` | the methods of `GlobalAlloc` | G1, G2 |
//! | `fork` | `pthread_atfork`, a walk up the stack | G4, G5 |
//! | `lasting::Lasting` | writes a node, reads it through its pointer | G3 |
//! | `nested::{elements, elements_mut}` | slice of a nested array | N1, N2 |
//! | `nested::written` | elements as slots | N1, N2, B6 |
//! | `cut::Cut::{write_run, write_tiles}`, `transposed` | reads elements | V1, V3 |
//! | `nested::{from_slice, from_slice_mut}` | nested array of a slice | N1, N2 |
//! | `nested::zeroed` | all zero bytes | N1, `Zeroable` |
//! | `owned::Owned::into_buffer` | takes the buffer | the rest is not used again |
//! | `lent::Lent` | `Send`, `Sync` | V1, V2 |
//! | `lent::Lent::{element, moved}` | an element's address | V1, and their callers' offset |
//! | `lent::Access::lend` | reference to an element | V1, V2 |
//! | `lent::Lent::read_at` | the element at a spot | R1, V1 |
//! | `loops::rewritten` | the element at a spot, a row of them | R1, V1, V2 |
//! | `lent::Lent::only` | the element of a view of rank 0 | V1, V2 |
//! | `lent::Lent::{part, halves, member}` | a view of a view | P1 to P3, F1, F2 |
//! | `lent::Members` | all members, and so all elements | W2, V2, F1 to F3 |
//! | `lent::Lent::{slice, slice_mut}` | slice from pointer | V1, V2, a contiguous layout |
//! | `ndarray` | ndarray's views from a pointer | V1, V2 |
//! | `pages::ask_for_large` | `madvise` | the pages are of a new block, and keep their contents |
//! | `product::strided` | reads and writes elements | K1, K2 |
//! | `product::{small, tile, vector, short, packed}` | loops over elements, and AVX2 | K1, K2, K3; the processor was asked |
//! | `product::parallel` | `Sync` | K1, K2 |
//! | `product::scratch` | `alloc`, `dealloc` | its size is not 0; freed once |
//! | `product` | elements of a new array | K2, B6 |
//! | `simd::dispatch` | calls a function for a newer processor | the processor was asked |
//! | `memory::Memory`, `Calls` | `Send`, an address within | M1, M2, M5 |
//! | `memory::token` | slices from a pointer | M1, M2, B6 |
//! | `slot::array` | an array of a nested array | M3 |
//! | `memory::Room` | `alloc`, `dealloc`, `Send`, `Sync` | its size is not 0; freed once; reached only through an exclusive borrow |
//! | `workspace` | `Sync`, an exclusive borrow, bytes of a value | M1, M4 |
//! | `owned::Owned::drop` | drops the buffer | it is not used again |
#![allow(unsafe_code, reason = "this is the one place for it")]

#[cfg(feature = "monitor")]
pub(crate) mod atomic;
#[cfg(feature = "alloc")]
pub(crate) mod block;
pub(crate) mod cut;
pub(crate) mod filling;
#[cfg(feature = "monitor")]
pub(crate) mod fork;
#[cfg(feature = "monitor")]
pub(crate) mod lasting;
pub(crate) mod lent;
pub(crate) mod loops;
pub(crate) mod memory;
#[cfg(feature = "monitor")]
pub(crate) mod monitor;
#[cfg(feature = "ndarray")]
mod ndarray;
pub(crate) mod nested;
pub(crate) mod owned;
#[cfg(all(feature = "std", target_os = "linux"))]
mod pages;
pub(crate) mod product;
pub(crate) mod simd;
pub(crate) mod slot;
mod threads;
mod transposed;
pub(crate) mod workspace;
