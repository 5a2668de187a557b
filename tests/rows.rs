//! Promise: rows hold the items that were put into them, whoever keeps them; they allocate what their docs say; all that they give has
//! a static shape.

mod counting;

use std::convert::Infallible;
use std::sync::Mutex;

use counting::{counted, freed_so_far};
use haversack::prelude::*;
use haversack::rows::{Bound, BoundOwned, FullError, ItemShape, RowSink, RowSource, Unbounded};
use haversack::{FitsIn, Heap, Rank0, Rank1, Rank2, Rank5, Rows, RowsView, RowsViewMut, budgets};
use proptest::prelude::*;

type Item = [i32; 3];
type S = Rank1<3>;

/// A change of rows, and of the vector that is their model.
#[derive(Clone, Debug)]
enum Change {
    Push(Item),
    Extend(Vec<Item>),
    ExtendFrom(Vec<Item>),
    Pop,
    Truncate(usize),
    Retain(i32),
    Swap(usize, usize),
    SortBy,
    SortUnstableBy,
    SortByKey,
    Shuffle(u64),
    Set(usize, i32),
}

fn item() -> impl Strategy<Value = Item> {
    [-9..9i32, -9..9i32, -9..9i32]
}

fn change() -> impl Strategy<Value = Change> {
    let number = 0..12usize;
    prop_oneof![
        4 => item().prop_map(Change::Push),
        2 => proptest::collection::vec(item(), 0..7).prop_map(Change::Extend),
        2 => proptest::collection::vec(item(), 0..7).prop_map(Change::ExtendFrom),
        1 => Just(Change::Pop),
        1 => number.clone().prop_map(Change::Truncate),
        1 => (-9..9).prop_map(Change::Retain),
        1 => (number.clone(), number.clone()).prop_map(|(i, j)| Change::Swap(i, j)),
        1 => Just(Change::SortBy),
        1 => Just(Change::SortUnstableBy),
        1 => Just(Change::SortByKey),
        1 => any::<u64>().prop_map(Change::Shuffle),
        1 => (number, -9..9).prop_map(|(i, x)| Change::Set(i, x)),
    ]
}

/// Returns a generator of numbers below `n`.
fn generator(mut state: u64) -> impl FnMut(usize) -> usize {
    move |n| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as usize) % n
    }
}

/// Changes rows, and a vector of at most `most` items in the same way.
fn changed<MAX: BoundOwned<i32, S, W>, W: Storage>(
    rows: &mut Rows<i32, S, MAX, W>,
    model: &mut Vec<Item>,
    most: usize,
    change: Change,
) {
    let there_is = |i: usize, model: &Vec<Item>| i < model.len();
    match change {
        Change::Push(item) => {
            assert_eq!(rows.push(Array::<i32, S>::from(item)).is_ok(), model.len() < most);
            model.push(item);
        }
        Change::Extend(items) => {
            let fits = model.len() + items.len() <= most;
            assert_eq!(rows.extend(items.iter().map(Array::<i32, S>::from)).is_ok(), fits);
            model.extend(&items);
        }
        Change::ExtendFrom(items) => {
            let more = RowsView::try_from(items.as_flattened()).unwrap();
            match rows.extend_from(more) {
                Ok(()) => model.extend(&items),
                Err(_) => assert!(model.len() + items.len() > most),
            }
        }
        Change::Pop => assert_eq!(rows.pop().map(|item| *item.as_nested()), model.pop()),
        Change::Truncate(len) => {
            rows.truncate(len);
            model.truncate(len);
        }
        Change::Retain(least) => {
            rows.retain(|item| item[0] >= least);
            model.retain(|item| item[0] >= least);
        }
        Change::Swap(i, j) if there_is(i, model) && there_is(j, model) => {
            rows.swap(i, j);
            model.swap(i, j);
        }
        Change::SortBy => {
            rows.sort_by(|a, b| a[1].cmp(&b[1]));
            model.sort_by_key(|item| item[1]);
        }
        Change::SortByKey => {
            rows.sort_by_key(|item| -item[2]);
            model.sort_by_key(|item| -item[2]);
        }
        // Equal items cannot be told apart here.
        Change::SortUnstableBy => {
            rows.sort_unstable_by(|a, b| a.as_slice().cmp(b.as_slice()));
            model.sort_unstable();
        }
        Change::Shuffle(seed) => {
            rows.shuffle(generator(seed));
            let mut below = generator(seed);
            for n in (2..=model.len()).rev() {
                model.swap(n - 1, below(n));
            }
        }
        Change::Set(i, x) if there_is(i, model) => {
            *rows.row_mut(i) += x;
            rows[[i, 1]] = x;
            model[i] = model[i].map(|y| y + x);
            model[i][1] = x;
        }
        Change::Swap(..) | Change::Set(..) => {}
    }
    model.truncate(most);
}

/// Checks that all ways to read rows give the items of the model.
fn agree(rows: RowsView<'_, i32, S>, model: &[Item]) {
    assert_eq!((rows.len(), rows.is_empty(), rows.nbytes()), (model.len(), model.is_empty(), 12 * model.len()));
    assert_eq!(rows.as_slice(), model.as_flattened());
    let same = |(view, item): (View<'_, i32, S>, &Item)| assert_eq!(view.as_nested(), item);
    assert_eq!(rows.iter().len(), model.len());
    rows.iter().zip(model).for_each(same);
    rows.iter().rev().zip(model.iter().rev()).for_each(same);
    rows.iter().skip(2).step_by(2).zip(model.iter().skip(2).step_by(2)).for_each(same);
    assert_eq!(rows.first().is_some(), !model.is_empty());
    rows.last().into_iter().zip(model.last()).for_each(same);
    for (i, item) in model.iter().enumerate() {
        assert_eq!((rows.row(i).as_nested(), rows[[i, 2]]), (item, item[2]));
    }
    assert!(rows.get(model.len()).is_none());

    let batches = rows.batches(shape![4]);
    let (whole, left) = model.as_chunks::<4>();
    assert_eq!((batches.len(), batches.remainder().as_slice()), (whole.len(), left.as_flattened()));
    assert!(batches.clone().map(|batch| *batch.as_nested()).eq(whole.iter().copied()));
    assert!(batches.clone().rev().map(|batch| *batch.as_nested()).eq(whole.iter().rev().copied()));
    let mut last = <array![i32; 4, 3]>::zeros();
    assert_eq!(batches.padded(77, &mut last), left.len());
    assert_eq!(&last.as_nested()[..left.len()], left);
    assert!(last.as_nested()[left.len()..].iter().all(|item| item == &[77; 3]));

    let parts: Vec<_> = rows.chunks(5).map(|part| part.as_slice()).collect();
    assert!(parts.iter().copied().eq(model.chunks(5).map(|part| part.as_flattened())));
    let (head, tail) = rows.split_at(model.len() / 2);
    assert_eq!((head.len(), tail.len()), (model.len() / 2, model.len().div_ceil(2)));
    assert_eq!(rows.get_slice(1..3).map(RowsView::as_slice), model.get(1..3).map(<[_]>::as_flattened));
    assert_eq!(rows.as_array(shape![3]).map(|a| *a.as_nested()), <[Item; 3]>::try_from(model).ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if cfg!(miri) { 1 } else { 256 }, ..ProptestConfig::default() })]

    #[test]
    fn rows_are_a_vector_of_items(changes in proptest::collection::vec(change(), 0..if cfg!(miri) { 12 } else { 24 })) {
        let mut growing = (Rows::<i32, S>::new(), vec![], usize::MAX);
        let mut bounded = (Rows::<i32, S, Const<9>>::new(), vec![], 9);
        let mut inline = (Rows::<i32, S, Const<9>, Inline>::EMPTY, vec![], 9);
        for change in changes {
            changed(&mut growing.0, &mut growing.1, growing.2, change.clone());
            agree(growing.0.view(), &growing.1);
            changed(&mut bounded.0, &mut bounded.1, bounded.2, change.clone());
            agree(bounded.0.view(), &bounded.1);
            changed(&mut inline.0, &mut inline.1, inline.2, change);
            assert_eq!(inline.0, bounded.0);
            assert_eq!(inline.0.clone(), inline.0);
        }
        prop_assert_eq!(growing.0.into_vec(), growing.1.as_flattened());
    }
}

#[test]
fn items_to_be_written_are_given_once() {
    let mut rows: Rows<i32, ()> = (0..10).collect();
    for (i, mut item) in rows.iter_mut().rev().enumerate() {
        item += 10 * i as i32;
    }
    assert_eq!(rows.as_slice(), [90, 81, 72, 63, 54, 45, 36, 27, 18, 9]);
    let (mut head, tail) = rows.split_at_mut(8);
    head.swap(0, 7);
    for mut part in tail.chunks_mut(1) {
        part.as_mut_slice().fill(-1);
    }
    let mut batches = rows.batches_mut(shape![4]);
    assert_eq!(batches.len(), 2);
    for mut batch in &mut batches {
        let first = batch[0];
        batch.fill(first);
    }
    assert_eq!(batches.into_remainder().as_slice(), [-1, -1]);
    assert_eq!(rows.as_slice(), [27, 27, 27, 27, 54, 54, 54, 54, -1, -1]);
}

#[test]
fn large_items_are_sorted_in_their_places() {
    let count = if cfg!(miri) { 12 } else { 50 };
    let mut rows: Rows<u32, Rank1<40>> = (0..count).map(|i| i * 37 % count).collect();
    rows.sort_unstable_by(|a, b| a[0].cmp(&b[39]));
    assert!(rows.iter().zip(0..).all(|(item, i)| item.iter().all(|&x| x == i)));
}

#[test]
fn items_without_elements_are_counted() {
    let mut rows = Rows::<u8, Rank1<0>, Const<5>>::new();
    for _ in 0..5 {
        rows.push(Array::<u8, Rank1<0>>::zeros()).unwrap();
    }
    assert!(matches!(rows.push(0), Err(FullError { item: 5, bound: 5, .. })));
    assert_eq!((rows.len(), rows.iter().count(), rows.iter().rev().count()), (5, 5, 5));
    let batches = rows.batches(shape![2]);
    assert_eq!((batches.len(), batches.remainder().len(), batches.count()), (2, 1, 2));
    rows.retain(|_| false);
    assert!(rows.is_empty());
    let mut growing = Rows::<u8, Rank1<0>>::new();
    growing.push(0);
    growing.sort_by_key(|item| item.len());
    assert_eq!((growing.len(), growing.chunks(1).len()), (1, 1));
}

#[test]
fn items_have_rank_0_to_5() {
    fn batched<S: ItemShape>() -> usize {
        let rows: Rows<u8, S> = [1, 2].into_iter().collect();
        let batch = rows.batches(shape![2]).next().unwrap();
        assert!(rows.row(0) == Array::<u8, S>::ones());
        batch.shape().as_ref().len()
    }
    assert_eq!((batched::<Rank0>(), batched::<Rank5<1, 2, 1, 2, 1>>()), (1, 6));
}

/// A planned function takes a batch, and so does code that is generic over its length.
#[budget(2 KiB)]
fn power(batch: View<'_, f32, Rank2<32, 4>>) -> f32 {
    let squares: array![f32; 32, 4] = (batch * batch).eval();
    squares.sum()
}

fn generic<N: Dim>(batch: View<'_, f32, (N, Const<4>)>) -> f32 {
    batch.expr().square().sum()
}

#[test]
fn batches_pass_into_planned_functions_and_into_generic_ones() {
    let rows: Rows<f32, Rank1<4>> = (0..70).map(|i| array![1.0, 2.0, 3.0, 4.0] * (i % 2) as f32).collect();
    let sums: Vec<f32> = rows.batches(shape![32]).map(power).collect();
    assert_eq!(sums, [16.0 * 30.0; 2]);
    assert_eq!(rows.batches(shape![32]).map(generic::<Const<32>>).sum::<f32>(), 2.0 * 16.0 * 30.0);
}

type Log = Rows<f32, Rank1<4>, Const<100>>;
type Kept = Rows<f32, Rank1<4>, Const<100>, Inline>;

budgets! { LOGS: 4 KiB; Log, Kept }

#[test]
fn a_bound_makes_the_footprint_a_constant() {
    fn holds<X: Footprint>(payload: usize, heap: usize) {
        assert_eq!((X::FOOTPRINT, X::HEAP), (payload, heap));
        assert_eq!(X::FOOTPRINT + X::OVERHEAD, size_of::<X>() + X::HEAP);
    }
    fn fits<X: FitsIn<typenum::U2048>>() {}
    fits::<Log>();
    fits::<Kept>();
    holds::<Log>(1600, 1600);
    holds::<Kept>(1600, 0);
    assert_eq!(size_of::<Kept>(), 1600 + size_of::<usize>());

    static LOG: Mutex<Kept> = Mutex::new(Kept::EMPTY);
    let mut log = LOG.lock().unwrap();
    log.push(1.0).unwrap();
    assert_eq!((log.len(), log.capacity()), (1, 100));
}

#[test]
fn rows_allocate_what_their_docs_say() {
    let nothing = |blocks_and_bytes: (usize, usize)| assert_eq!(blocks_and_bytes, (0, 0));
    let (mut log, blocks, bytes) = counted(Log::new);
    assert_eq!((blocks, bytes), (1, 1600));
    let mut kept = Kept::new();
    let ((), blocks, bytes) = counted(|| {
        for i in 0..100 {
            log.push(i as f32).unwrap();
        }
        kept.extend(&log).unwrap();
        assert!(log.push(0.0).is_err() && kept.extend_from(log.slice(..1)).is_err());
        log.sort_unstable_by(|a, b| b[0].total_cmp(&a[0]));
        log.shuffle(generator(1));
        log.retain(|item| item[0] > 50.0);
        log.pop();
    });
    nothing((blocks, bytes));
    assert_eq!(counted(|| log.clone()).2, 1600);

    let (mut rows, blocks, bytes) = counted(|| Rows::<u8, Rank1<3>>::with_capacity(10));
    assert_eq!((blocks, bytes, rows.capacity()), (1, 30, 10));
    let (result, blocks, bytes) = counted(|| rows.extend((0..10).map(|i| array![i, i, i] + 1)));
    assert_eq!(result, Ok(()));
    assert!(bytes <= 30 * blocks, "the arrays that were pushed: {blocks} of {bytes} bytes");
    let place = rows.as_slice().as_ptr();
    let (elements, blocks, bytes) = counted(|| rows.into_vec());
    nothing((blocks, bytes));
    assert_eq!((elements.as_ptr(), elements.len()), (place, 30));
    let (rows, blocks, bytes) = counted(|| Rows::<u8, Rank1<5>>::try_from(elements).unwrap());
    nothing((blocks, bytes));
    assert_eq!((rows.len(), rows.as_slice().as_ptr()), (6, place));
    assert_eq!(counted(|| rows.view().to_owned()).2, 30);
    let (sorted, _, bytes) = counted(|| {
        let mut rows = rows;
        rows.sort_by_key(|item| std::cmp::Reverse(item[0]));
        rows
    });
    assert_eq!(bytes, 6 * size_of::<usize>());
    let freed = freed_so_far();
    drop(sorted);
    assert_eq!(freed_so_far() - freed, 30);
}

#[test]
#[cfg(feature = "monitor")]
fn a_deep_size_is_that_of_the_block() {
    use haversack::monitor::deep_size;
    let weighed = |heap, rows: &dyn haversack::monitor::DeepSize, size| {
        let weight = deep_size(rows);
        assert_eq!((weight.heap, weight.inline, weight.is_lower_bound), (heap, size, false));
    };
    weighed(1600, &Log::new(), size_of::<Log>());
    weighed(0, &Kept::new(), size_of::<Kept>());
    let rows = Rows::<f32, S>::with_capacity(7);
    weighed(84, &rows, size_of_val(&rows));
    weighed(0, &rows.view(), 3 * size_of::<usize>());
}

#[test]
fn what_is_full_says_which_item_had_no_room() {
    let mut rows = Rows::<u8, (), Const<3>>::new();
    let error = rows.extend(0..5).unwrap_err();
    assert_eq!((error.item, error.bound, rows.as_slice()), (3, 3, &[0, 1, 2][..]));
    rows.truncate(2);
    let error = rows.extend_from(&Rows::<u8, (), Const<3>>::try_from_iter([7, 8]).unwrap()).unwrap_err();
    assert_eq!((error.item, rows.as_slice()), (3, &[0, 1][..]));
    assert!(Rows::<u8, (), Const<3>>::try_from_iter(0..4).is_err());
}

#[test]
fn a_push_that_panics_leaves_the_items_as_they_were() {
    let mut rows: Rows<i32, Rank1<2>> = [1, 2].into_iter().collect();
    let push = std::panic::AssertUnwindSafe(|| rows.push(array![1, 2].map(|_| panic!("on purpose"))));
    std::panic::catch_unwind(push).unwrap_err();
    assert_eq!(rows.as_slice(), [1, 1, 2, 2]);
    rows.push(3);
    assert_eq!(rows.into_vec(), [1, 1, 2, 2, 3, 3]);
}

#[test]
fn indices_past_the_end_are_named() {
    let message = |run: fn(&mut Rows<i32, ()>)| {
        let mut rows: Rows<i32, ()> = (0..3).collect();
        let error = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(&mut rows))).unwrap_err();
        *error.downcast::<String>().unwrap()
    };
    assert_eq!(message(|rows| _ = rows.row(3)), "item 3 is out of bounds: there are 3 items");
    assert_eq!(message(|rows| _ = rows.slice(2..5)), "items 2..5 are out of bounds: there are 3 items");
    assert_eq!(message(|rows| _ = rows.slice_mut(4..)), "items 4..3 are out of bounds: there are 3 items");
    assert_eq!(message(|rows| rows[4] = 1), "index [4] is out of bounds for rows of shape [3]");
    assert_eq!(message(|rows| rows.swap(0, 3)), "item 3 is out of bounds: there are 3 items");
    assert_eq!(
        message(|rows| rows.shuffle(|n| n)),
        "shuffle: the generator was asked for a number below 3, and gave 3"
    );
}

#[test]
fn rows_print_as_numpy_prints_with_their_shape() {
    let mut rows = Rows::<i64, Rank1<2>, Const<9>>::new();
    assert_eq!(format!("{rows} {rows:?}"), "[] array([], shape=(0, 2), dtype=int64)");
    rows.push(array![1, -20]).unwrap();
    assert_eq!(format!("{rows} {rows:?}"), "[[  1 -20]] array([[  1, -20]], shape=(1, 2))");
    let many: Rows<u8, ()> = (0..=255).cycle().take(1001).collect();
    assert_eq!(format!("{many:?}"), "array([  0,   1,   2, ..., 230, 231, 232], shape=(1001,), dtype=uint8)");
}

#[test]
fn sources_are_read_in_parts_and_sinks_take_them() {
    fn copied<R: RowSource, K: RowSink<Dtype = R::Dtype, Item = R::Item>>(
        mut source: R,
        mut sink: K,
        mut buffer: RowsViewMut<'_, R::Dtype, R::Item>,
    ) -> u64 {
        let mut at = 0;
        loop {
            let count = source.read(at, buffer.view_mut()).unwrap();
            if count == 0 {
                sink.finish().unwrap();
                return at;
            }
            at += count as u64;
            sink.append(buffer.view().slice(..count)).unwrap();
        }
    }
    let rows: Rows<u16, Rank1<2>> = (0..10).collect();
    let mut out = Rows::<u16, Rank1<2>, Const<12>>::new();
    assert_eq!(copied(rows.view(), &mut out, (&mut <array![u16; 4, 2]>::zeros()).into()), 10);
    assert_eq!(out, rows);
    assert_eq!(rows.view().count(), Some(10));
    assert_eq!(rows.view().read(u64::MAX, out.view_mut()), Ok::<_, Infallible>(0));
}

/// Each thread writes its own part, in one block.
#[test]
fn parts_go_to_threads() {
    let mut rows: Rows<i32, S> = (0..11).map(Array::<i32, S>::full).collect();
    std::thread::scope(|scope| {
        for mut part in rows.view_mut().chunks_mut(4) {
            scope.spawn(move || part.as_mut_slice().iter_mut().for_each(|x| *x *= 2));
        }
    });
    let sums: Vec<i32> = std::thread::scope(|scope| {
        let parts: Vec<_> = rows.chunks(4).map(|part| scope.spawn(move || part.as_slice().iter().sum())).collect();
        parts.into_iter().map(|part| part.join().unwrap()).collect()
    });
    assert_eq!(sums, [36, 132, 162]);
}

/// Rows are as free to cross threads as their elements.
fn _rows_cross_threads<T: Dtype, S: ItemShape, MAX: Bound<T, S, Heap> + 'static>() {
    fn crosses<X: Send + Sync + 'static>() {}
    crosses::<Rows<T, S, MAX>>();
    crosses::<RowsView<'static, T, S>>();
    crosses::<Rows<T, S, Unbounded>>();
}
