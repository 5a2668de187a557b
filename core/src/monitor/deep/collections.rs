//! Collections that do not report their blocks: the figures are lower bounds.

use core::mem::MaybeUninit;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList};

use super::{DeepSize, Scale};

/// Returns the size of the block of a hash table of `capacity` entries of type `X`.
///
/// The layout is that of hashbrown: buckets, a power of two; a control byte for each, and for one group more. Tables of up to 8 buckets
/// keep one of them free, larger ones an eighth. (`capacity_to_buckets`, `calculate_layout_for` and `Group::WIDTH` of its `raw` and
/// `control`.)
///
/// `capacity` leaves out the buckets of removed entries that cannot be told from occupied ones. So a table that lost many entries may look
/// like one of half its size, and only the table itself knows whether its block is larger than this.
fn table<X>(capacity: usize) -> usize {
    let buckets = match capacity {
        0 => return 0,
        1..4 => 4,
        4..8 => 8,
        _ => (capacity * 8).div_ceil(7).next_power_of_two(),
    };
    let alignment = align_of::<X>().max(GROUP);
    (size_of::<X>() * buckets).next_multiple_of(alignment) + buckets + GROUP
}

/// The least number of control bytes that are inspected together: those of a vector, if std is always built with one.
const GROUP: usize = if cfg!(all(target_arch = "x86_64", not(miri))) { 16 } else { size_of::<usize>() };

/// Returns the least size of the nodes of a B-tree of `entries`. Each node has room for 11 of them, a pointer, and two numbers of 2 bytes.
fn nodes<K, V>(entries: usize) -> usize {
    const ENTRIES: usize = 11;
    struct Node<K, V> {
        _around: *const (),
        _keys: [MaybeUninit<K>; ENTRIES],
        _values: [MaybeUninit<V>; ENTRIES],
        _numbers: [u16; 2],
    }
    entries.div_ceil(ENTRIES) * size_of::<Node<K, V>>()
}

#[diagnostic::do_not_recommend]
impl<K: DeepSize, V: DeepSize, S> DeepSize for HashMap<K, V, S> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        scale.block(table::<(K, V)>(self.capacity()));
        scale.at_least();
        scale.group("keys", self.keys());
        scale.group("values", self.values());
    }
}

#[diagnostic::do_not_recommend]
impl<X: DeepSize, S> DeepSize for HashSet<X, S> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        scale.block(table::<X>(self.capacity()));
        scale.at_least();
        scale.group("elements", self.iter());
    }
}

#[diagnostic::do_not_recommend]
impl<K: DeepSize, V: DeepSize> DeepSize for BTreeMap<K, V> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        scale.block(nodes::<K, V>(self.len()));
        scale.at_least();
        scale.group("keys", self.keys());
        scale.group("values", self.values());
    }
}

#[diagnostic::do_not_recommend]
impl<X: DeepSize> DeepSize for BTreeSet<X> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        scale.block(nodes::<X, ()>(self.len()));
        scale.at_least();
        scale.group("elements", self.iter());
    }
}

/// A node consists of an element and two pointers.
#[diagnostic::do_not_recommend]
impl<X: DeepSize> DeepSize for LinkedList<X> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        if !self.is_empty() {
            scale.block(self.len() * size_of::<(usize, usize, X)>());
            scale.at_least();
        }
        scale.group("elements", self.iter());
    }
}
