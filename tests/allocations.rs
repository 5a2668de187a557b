//! Promise: a `Heap` array is one block of exactly `NBYTES`, from every constructor. Nothing else is allocated, and every
//! allocation is freed.
#![allow(unsafe_code, reason = "a global allocator is unsafe to implement; this one forwards to the system's")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::{Cell, RefCell};
use std::fmt::Write;
use std::panic;

use haversack::{Array, Footprint, Heap, Inline, Rank0, Rank1, Rank2, Rank3, Rank6, Shape, Shared, StorageOwned};

/// A request of a thread to the allocator.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Request {
    Allocate { size: usize, align: usize },
    Resize,
    Free { size: usize, align: usize },
}
use Request::{Allocate, Free, Resize};

/// Room for more requests than a test makes. A `Vec` would make requests itself.
struct Requests([Request; 64], usize);

thread_local! {
    // Each thread counts for itself: tests run in parallel.
    static RECORDING: Cell<bool> = const { Cell::new(false) };
    static REQUESTS: RefCell<Requests> = const { RefCell::new(Requests([Resize; 64], 0)) };
}

struct Recorder;

impl Recorder {
    fn record(request: Request) {
        if !RECORDING.get() {
            return;
        }
        REQUESTS.with_borrow_mut(|Requests(requests, count)| {
            requests[*count] = request;
            *count += 1;
        });
    }
}

// SAFETY: every call goes to the system's allocator with the same arguments; recording it allocates nothing.
unsafe impl GlobalAlloc for Recorder {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        Recorder::record(Allocate { size: layout.size(), align: layout.align() });
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        Recorder::record(Allocate { size: layout.size(), align: layout.align() });
        // SAFETY: the caller keeps the contract of `alloc_zeroed`.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        Recorder::record(Resize);
        // SAFETY: the caller keeps the contract of `realloc`.
        unsafe { System.realloc(block, layout, size) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        Recorder::record(Free { size: layout.size(), align: layout.align() });
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static RECORDER: Recorder = Recorder;

/// Returns the result of `run`, and the requests of this thread to the allocator in the meantime.
fn recorded<R>(run: impl FnOnce() -> R) -> (R, Vec<Request>) {
    REQUESTS.with_borrow_mut(|requests| requests.1 = 0);
    RECORDING.set(true);
    let result = run();
    RECORDING.set(false);
    (result, REQUESTS.with_borrow(|Requests(requests, count)| requests[..*count].to_vec()))
}

#[track_caller]
fn allocates_nothing<R>(run: impl FnOnce() -> R) -> R {
    let (result, requests) = recorded(run);
    assert_eq!(requests, []);
    result
}

/// Checks that `make` allocates one block of `NBYTES` and nothing else, and that dropping the array frees it.
#[track_caller]
fn owns_one_block<T: haversack::Dtype, S: Shape>(make: impl FnOnce() -> Array<T, S, Heap>) {
    let size = Array::<T, S>::NBYTES;
    let align = if size < 128 * 1024 { 64 } else { align_of::<T>() };
    let (array, made) = recorded(make);
    assert_eq!(made, [Allocate { size, align }]);
    assert!(array.as_slice().as_ptr().addr().is_multiple_of(align));
    let ((), dropped) = recorded(|| drop(array));
    assert_eq!(dropped, [Free { size, align }]);
}

type Small = Array<f32, Rank2<5, 7>>;
type Large = Array<f64, Rank2<200, 100>>;
type Line = Array<f64, Rank1<33>>;

const _: () = assert!(Small::NBYTES == 140 && Large::NBYTES == 160_000);

#[test]
fn arrays_from_nothing() {
    owns_one_block(Small::zeros);
    owns_one_block(Small::ones);
    owns_one_block(|| Small::full(0.5));
    owns_one_block(|| Small::from_fn(|[i, j]| (i * j) as f32));
    owns_one_block(Small::eye);
    owns_one_block(Small::arange);
    owns_one_block(Small::default);
    owns_one_block(|| Small::try_zeros().unwrap());
    owns_one_block(|| Line::linspace(0.0, 1.0));
    owns_one_block(Array::<bool, Rank0>::ones);
    owns_one_block(Array::<u8, Rank1<1>>::arange);
    owns_one_block(Array::<i16, Rank6<1, 2, 1, 2, 1, 3>>::arange);
}

#[test]
fn arrays_from_other_data() {
    let nested = [[1.5f32; 7]; 5];
    owns_one_block(|| Small::from(nested));
    owns_one_block(|| Small::from(&nested));
    owns_one_block(|| Small::copy_nested(&nested));
    owns_one_block(|| Small::try_from(nested.as_flattened()).unwrap());

    let array = Small::arange();
    owns_one_block(|| array.clone());
    owns_one_block(|| array.copy_to::<Heap>());
    let inline = array.copy_to::<Inline>();
    owns_one_block(|| inline.copy_to::<Heap>());
}

#[test]
fn large_arrays_are_aligned_as_their_dtype() {
    owns_one_block(Large::zeros);
    owns_one_block(Large::ones);
    owns_one_block(|| Large::from_fn(|[i, j]| (i + j) as f64));
    owns_one_block(Large::eye);
    owns_one_block(Large::arange);
    let array = Large::arange();
    owns_one_block(|| array.clone());
    owns_one_block(|| Large::copy_nested(array.as_nested()));

    owns_one_block(Array::<u8, Rank1<131_071>>::zeros);
    owns_one_block(Array::<u8, Rank1<131_072>>::zeros);
}

#[test]
fn a_vector_is_copied_and_freed() {
    let vector = vec![0.5f32; 35];
    let (array, requests) = recorded(|| Small::try_from(vector).unwrap());
    assert_eq!(requests, [Allocate { size: 140, align: 64 }, Free { size: 140, align: 4 }]);
    let (_vector, requests) = recorded(|| Vec::from(array));
    assert_eq!(requests, [Allocate { size: 140, align: 4 }, Free { size: 140, align: 64 }]);
}

#[test]
fn a_cast_is_one_block_of_the_new_item_size() {
    let bytes = Array::<u8, Rank2<5, 7>>::arange();
    owns_one_block(|| bytes.cast::<f64>());
    owns_one_block(|| bytes.cast::<u8>());
    owns_one_block(|| bytes.try_cast::<i8>().unwrap());
    owns_one_block(|| bytes.cast_lossy::<bool>());
    owns_one_block(|| bytes.cast_saturating::<i16>());
    let large = Large::arange();
    owns_one_block(|| large.cast_lossy::<f32>());
    assert!(allocates_nothing(|| bytes.try_cast::<bool>().is_err()));
    let inline = bytes.copy_to::<Inline>();
    allocates_nothing(|| (inline.cast::<f64>(), inline.clone().cast_lossy_in_place::<i8>()));
}

#[test]
fn a_cast_in_place_keeps_the_block() {
    let frees = |size, align| [Free { size, align }];
    let array = Small::arange();
    let whole = allocates_nothing(|| array.try_cast_in_place::<u32>().unwrap().cast_saturating_in_place::<i32>());
    assert_eq!(recorded(|| drop(whole.cast_lossy_in_place::<f32>())).1, frees(140, 64));
    let large = Large::arange();
    assert_eq!(recorded(|| drop(large.cast_lossy_in_place::<i64>())).1, frees(160_000, 8));
    let halves = Small::full(0.5);
    let refused = allocates_nothing(|| halves.try_cast_in_place::<u32>().unwrap_err());
    assert_eq!(recorded(|| drop(refused)).1, frees(140, 64));
    allocates_nothing(|| Array::<f64, Rank2<3, 0>>::zeros().cast_lossy_in_place::<u64>());
}

/// The bytes of two counters and the array's handle.
const HEADER: usize = 3 * size_of::<usize>();

#[test]
fn sharing_is_one_block_of_three_pointers() {
    let header = Allocate { size: HEADER, align: align_of::<usize>() };
    let array = Allocate { size: 140, align: 64 };
    let small = Small::arange();
    let (shared, requests) = recorded(|| Shared::new(small));
    assert_eq!(requests, [header]);
    assert_eq!(Shared::<f32, Rank2<5, 7>>::HEAP, 140 + HEADER);

    let mut other = allocates_nothing(|| shared.clone());
    let (_, requests) = recorded(|| other.make_mut().fill(1.0));
    assert_eq!(requests.len(), 2);
    assert!(requests.contains(&header) && requests.contains(&array));
    allocates_nothing(|| other.make_mut().fill(2.0));
    allocates_nothing(|| Shared::get_mut(&mut other).unwrap().fill(2.0));

    let third = other.clone();
    let (copy, requests) = recorded(|| third.into_array());
    assert_eq!(requests, [array]);
    drop(copy);
    let freed_header = Free { size: HEADER, align: align_of::<usize>() };
    let (own, requests) = recorded(|| other.into_array());
    assert_eq!(requests, [freed_header]);
    drop(own);
    let (own, requests) = recorded(|| shared.try_into_array().unwrap());
    assert_eq!(requests, [freed_header]);
    drop(own);

    let (shared, requests) = recorded(|| Shared::new(Array::<u8, Rank1<0>>::zeros()));
    assert_eq!(requests, [header]);
    assert_eq!(recorded(|| drop(shared)).1, [freed_header]);
}

#[test]
fn the_last_owner_frees_the_array() {
    let first = Shared::new(Small::arange());
    let last = first.clone();
    allocates_nothing(|| drop(first));
    let freed_header = Free { size: HEADER, align: align_of::<usize>() };
    assert_eq!(recorded(|| drop(last)).1, [Free { size: 140, align: 64 }, freed_header]);
}

#[test]
fn the_wrong_number_of_elements_allocates_nothing() {
    let elements = [0.5f32; 34];
    assert!(allocates_nothing(|| Small::try_from(&elements[..])).is_err());
}

#[test]
fn arrays_without_elements_allocate_nothing() {
    fn nothing<S: Shape>() {
        allocates_nothing(|| {
            let array = Array::<f64, S>::zeros();
            let copies = (array.clone(), Array::<f64, S>::full(1.0), Array::<f64, S>::from_fn(|_| 1.0));
            let read = Array::<f64, S>::try_from(&[][..]).unwrap();
            assert!(array == copies.0 && copies.1 == copies.2 && read.into_iter().count() == 0);
        });
    }
    nothing::<Rank1<0>>();
    nothing::<Rank2<3, 0>>();
    nothing::<Rank3<0, 1000, 1000>>();
    allocates_nothing(Array::<u8, Rank2<0, 4>>::eye);
    allocates_nothing(Array::<f32, Rank1<0>>::arange);
    allocates_nothing(|| Array::<f32, Rank1<0>>::linspace(0.0, 1.0));
}

#[test]
fn inline_arrays_allocate_nothing() {
    type Square = Array<f32, Rank2<4, 4>, Inline>;
    allocates_nothing(|| {
        let array = Square::from_fn(|[i, j]| (i * j) as f32);
        let all = [Square::zeros(), Square::ones(), Square::full(2.0), Square::eye(), Square::arange(), Square::ZEROS];
        let nested = all[4].clone().into_nested();
        let copies = [Square::from(nested), Square::from(&nested), Square::copy_nested(&nested)];
        assert!(copies.iter().all(|copy| *copy == all[4]));
        assert!(array.copy_to::<Inline>().into_iter().eq(array));
        Array::<f32, Rank1<3>, Inline>::linspace(0.0, 1.0)
    });
    let heap = Array::<f32, Rank2<4, 4>>::arange();
    allocates_nothing(|| heap.copy_to::<Inline>());
}

#[test]
fn reading_and_changing_allocate_nothing() {
    fn use_all<W: StorageOwned>(array: &mut Array<f64, Rank2<5, 7>, W>, other: &Array<f64, Rank2<5, 7>, W>) {
        struct Nowhere;
        impl Write for Nowhere {
            fn write_str(&mut self, _: &str) -> std::fmt::Result {
                Ok(())
            }
        }
        allocates_nothing(|| {
            array.clone_from(other);
            array.map_inplace(|x| x / 3.0);
            array[[1, 2]] += 1.0;
            assert!(array != other && array.iter().sum::<f64>() > 0.0 && array.get([5, 0]).is_none());
            assert!(array.as_nested()[1] == array.as_slice()[7..14]);
            write!(Nowhere, "{array} {array:?} {array:.3}").unwrap();
            array.fill(0.0);
        });
    }
    let mut array = Array::<f64, Rank2<5, 7>>::zeros();
    let other = Array::<f64, Rank2<5, 7>>::arange();
    use_all(&mut array, &other);
    use_all(&mut array.copy_to::<Inline>(), &other.copy_to::<Inline>());
}

#[test]
fn an_array_that_is_consumed_is_freed_when_its_iterator_is() {
    let array = Small::arange();
    let (mut elements, requests) = recorded(|| array.into_iter());
    assert_eq!(requests, []);
    assert_eq!(allocates_nothing(|| (elements.next(), elements.next_back())), (Some(0.0), Some(34.0)));
    let (copy, requests) = recorded(|| elements.clone());
    assert_eq!(requests, [Allocate { size: 140, align: 64 }]);
    assert_eq!(copy.len(), 33);
    let ((), requests) = recorded(|| drop(elements));
    assert_eq!(requests, [Free { size: 140, align: 64 }]);
}

#[test]
fn a_closure_that_panics_leaks_nothing() {
    for panics_at in [0, 1, 17, 34] {
        let mut calls = 0;
        let (result, requests) = recorded(|| {
            panic::catch_unwind(panic::AssertUnwindSafe(|| {
                Small::from_fn(|_| {
                    if calls == panics_at {
                        // Unlike `panic!`, this prints no message.
                        panic::resume_unwind(Box::new(()));
                    }
                    calls += 1;
                    1.0
                })
            }))
        });
        assert!(result.is_err());
        assert_eq!(calls, panics_at);
        // Unwinding allocates a block of its own.
        let ours = |request: &&Request| matches!(request, Allocate { size: 140, .. } | Free { size: 140, .. });
        let ours: Vec<_> = requests.iter().filter(ours).collect();
        assert_eq!(ours, [&Allocate { size: 140, align: 64 }, &Free { size: 140, align: 64 }]);
    }
}
