//! A limit of the process: an allocation past it fails as allocations fail, and changes nothing.

use std::sync::Barrier;

use haversack::array;
use haversack::monitor::{Count, Counting, limit, measure, set_limit};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

const ROOM: usize = 1_000_000;

/// Runs `work` while the process may have only `bytes` bytes more than now.
fn with_room<R>(bytes: usize, work: impl FnOnce() -> R) -> R {
    let most = Count::of_process().current + bytes;
    set_limit(Some(most));
    assert_eq!(limit(), Some(most));
    let result = work();
    set_limit(None);
    assert_eq!(limit(), None);
    result
}

/// This is one test, because the limit is that of the process. It has no test harness, whose thread would allocate under the limit.
fn main() {
    a_block_fails_and_is_in_no_figure();
    a_block_that_grows_fails_and_stays();
    a_limit_below_what_is_there_takes_nothing_away();
    threads_share_the_room();
}

fn a_block_fails_and_is_in_no_figure() {
    let (result, report) = measure(|| with_room(ROOM, || <array![u8; 2_000_000]>::try_zeros().is_err()));
    assert!(result);
    assert_eq!((report.peak, report.allocations, report.left), (0, 0, 0));
    assert!(<array![u8; 2_000_000]>::try_zeros().is_ok());
    // The limit is exact to the byte.
    assert!(with_room(1000, || Vec::<u8>::new().try_reserve_exact(1000).is_ok()));
    assert!(with_room(999, || Vec::<u8>::new().try_reserve_exact(1000).is_err()));
}

fn a_block_that_grows_fails_and_stays() {
    let mut bytes = vec![7u8; 600_000];
    let before = Count::of_process();
    with_room(ROOM, || {
        assert!(bytes.try_reserve_exact(2_000_000).is_err());
        let after = Count::of_process();
        assert_eq!((after.current, after.allocations), (before.current, before.allocations));
        // A block that is moved counts for its growth alone.
        assert!(bytes.try_reserve_exact(900_000).is_ok());
    });
    assert_eq!((bytes.capacity(), bytes.iter().filter(|&&byte| byte == 7).count()), (1_500_000, 600_000));
}

fn a_limit_below_what_is_there_takes_nothing_away() {
    let mut bytes = vec![1u8; ROOM];
    set_limit(Some(10));
    let grows = bytes.try_reserve_exact(1).is_ok();
    bytes.truncate(10);
    bytes.shrink_to_fit();
    set_limit(None);
    assert!(!grows);
    assert_eq!(bytes, [1; 10]);
}

/// Each thread tries to get three quarters of the room: one gets them, and never two.
fn threads_share_the_room() {
    const THREADS: usize = 4;
    let barrier = Barrier::new(THREADS);
    std::thread::scope(|scope| {
        let work = || {
            // The limit is set only when all threads exist with the memory that they need.
            if barrier.wait().is_leader() {
                set_limit(Some(Count::of_process().current + ROOM));
            }
            barrier.wait();
            let mut bytes = Vec::<u8>::new();
            let is_there = bytes.try_reserve_exact(ROOM / 4 * 3).is_ok();
            barrier.wait();
            if barrier.wait().is_leader() {
                set_limit(None);
            }
            is_there
        };
        let handles: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        let had =
            handles.into_iter().map(|handle| usize::from(handle.join().expect("a thread that ends"))).sum::<usize>();
        assert_eq!(had, 1);
    });
}
