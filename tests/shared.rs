//! Promise: a `Shared` has several owners and one array. It is changed only through methods that copy it first if they must, and
//! its footprint is marked as an upper bound.

use std::collections::HashSet;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::panic::{RefUnwindSafe, UnwindSafe};

use haversack::{Array, Dtype, Footprint, Inline, Rank0, Rank1, Rank2, Shape, Shared, array, budgets, footprint};
use static_assertions::{assert_eq_size, assert_impl_all, assert_not_impl_any};

type Table = Shared<i32, Rank2<3, 4>>;
type Floats = Shared<f32, Rank1<3>>;

assert_eq_size!(Table, Option<Table>, usize);
assert_impl_all!(Table: Send, Sync, Unpin, UnwindSafe, RefUnwindSafe, Clone, Debug, Display, Eq, Hash, AsRef<[i32]>);
assert_impl_all!(Floats: PartialEq);
assert_not_impl_any!(Floats: Eq, Hash, Copy, std::ops::DerefMut, std::ops::IndexMut<[usize; 1]>, AsMut<[f32]>);

/// The same holds in code for any array.
fn _any_shared_array_crosses_threads<T: Dtype, S: Shape>() {
    fn crosses<X: Clone + Send + Sync + 'static>() {}
    crosses::<Shared<T, S>>();
}

fn table() -> Table {
    Shared::new(Array::arange())
}

#[test]
fn owners_have_the_same_array() {
    let array = Array::<i32, Rank2<3, 4>>::arange();
    let place = array.as_slice().as_ptr();
    let shared = Shared::from(array);
    assert_eq!(shared.owners(), 1);
    let other = shared.clone();
    assert_eq!((shared.owners(), other.owners()), (2, 2));
    assert!(Shared::ptr_eq(&shared, &other));
    assert!([&shared, &other].iter().all(|owner| owner.as_slice().as_ptr() == place));
    drop(shared);
    assert_eq!(other.owners(), 1);
    assert_eq!(other.into_array().as_slice().as_ptr(), place);
}

/// Tests everything by which arrays are read.
#[test]
fn a_shared_array_is_read_as_an_array() {
    let shared = table();
    assert_eq!((shared[[2, 3]], shared.get([3, 0]), shared.shape(), shared.len()), (11, None, [3, 4], 12));
    assert_eq!(shared.iter().sum::<i32>(), 66);
    assert_eq!((&shared).into_iter().max(), Some(&11));
    assert_eq!(shared.as_ref(), (*shared).as_ref());
    let mut sum = 0;
    for element in &shared {
        sum += element;
    }
    assert_eq!(sum, 66);
    assert_eq!(format!("{shared}"), format!("{}", *shared));
    assert_eq!(format!("{shared:?} {shared:.2}"), format!("{:?} {:.2}", *shared, *shared));
    assert_eq!(shared.cast::<f64>()[[2, 3]], 11.0);
    assert!(*shared == shared.copy_to::<Inline>());
}

#[test]
fn a_change_is_seen_by_its_owner_alone() {
    let (mut changed, kept) = (table(), table());
    let mut copied = changed.clone();
    let place = changed.as_slice().as_ptr();

    copied.make_mut()[[0, 0]] = 7;
    assert!(!Shared::ptr_eq(&changed, &copied));
    assert!(changed == kept && copied != kept);
    assert_eq!((changed.owners(), copied.owners()), (1, 1));

    changed.make_mut()[[0, 0]] = 8;
    assert_eq!((changed[[0, 0]], copied[[0, 0]]), (8, 7));
    assert_eq!(changed.as_slice().as_ptr(), place);
}

#[test]
fn only_the_only_owner_gets_at_the_array() {
    let mut shared = table();
    Shared::get_mut(&mut shared).unwrap()[[0, 0]] = 7;
    let other = shared.clone();
    assert!(Shared::get_mut(&mut shared).is_none());
    let shared = shared.try_into_array().unwrap_err();
    assert_eq!(shared.owners(), 2);
    let copy = Array::from(shared);
    assert_ne!(copy.as_slice().as_ptr(), other.as_slice().as_ptr());
    assert!(*other == copy);
    assert!(other.try_into_array().unwrap() == copy);
}

#[test]
fn equal_elements_are_equal_and_hash_alike() {
    let mut set = HashSet::from([table()]);
    assert!(!set.insert(table()));
    assert!(set.insert(Shared::new(Array::zeros())));
    // As in slices, and as the standard library's `Arc` of floats: a `NaN` equals nothing.
    let nan = Shared::new(array![f32::NAN, 0.0, 1.0]);
    assert!(nan != nan.clone());
}

#[test]
#[cfg_attr(target_os = "wasi", ignore = "WASI has no threads")]
fn threads_read_and_change_at_once() {
    let shared = Shared::new(Array::<u64, Rank1<100>>::arange());
    let sums: Vec<u64> = std::thread::scope(|scope| {
        let run = |offset| {
            let mut mine = shared.clone();
            scope.spawn(move || {
                mine.make_mut().map_inplace(|x| x + offset);
                mine.iter().sum()
            })
        };
        let threads: Vec<_> = (0..4).map(run).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(sums, [4950, 5050, 5150, 5250]);
    assert_eq!((shared.owners(), shared.iter().sum::<u64>()), (1, 4950));
}

/// The bytes of two counters and a handle.
const HEADER: usize = 3 * size_of::<usize>();

#[derive(Footprint)]
struct Layer {
    weights: Shared<f32, Rank2<10, 10>>,
    bias: Option<Shared<f32, Rank1<10>>>,
    steps: u32,
}

budgets! {
    /// Two layers of the same weights: this is an upper bound.
    ROOM: 1000; Layer, [u8; 112]
}

#[test]
fn an_owner_counts_the_whole_array() {
    fn weigh<X: Footprint>(footprint: usize, heap: usize) {
        assert_eq!((X::FOOTPRINT, X::HEAP), (footprint, heap));
        assert_eq!(X::FOOTPRINT + X::OVERHEAD, size_of::<X>() + X::HEAP);
    }
    weigh::<Table>(48, 48 + HEADER);
    weigh::<Shared<u8, Rank0>>(1, 1 + HEADER);
    weigh::<Shared<u8, Rank2<0, 4>>>(0, HEADER);
    weigh::<(Table, Table)>(96, 2 * (48 + HEADER));
    weigh::<Layer>(444, 440 + 2 * HEADER);
    assert_eq!(footprint::<Layer>(), 444);
    assert_eq!(ROOM_FOOTPRINT, 556);

    let layer = Layer { weights: Shared::new(Array::zeros()), bias: None, steps: 3 };
    assert_eq!((layer.weights.len(), layer.bias.is_none(), layer.steps), (100, true, 3));
}
