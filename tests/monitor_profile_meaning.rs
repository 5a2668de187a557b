//! `#[profile]` changes nothing but what is counted: every function is here twice, and both do the same in the same order.

#![cfg(feature = "monitor")]
#![allow(unsafe_code, clippy::multiple_unsafe_ops_per_block, reason = "unsafe blocks are profiled too")]
#![allow(
    clippy::needless_late_init,
    clippy::useless_vec,
    clippy::multiple_bound_locations,
    reason = "every way to write it"
)]

use std::cell::RefCell;

use haversack::monitor::{Counting, Scope, measure};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

thread_local! {
    static TOLD: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

fn tell(what: &'static str) {
    TOLD.with_borrow_mut(|told| told.push(what));
}

/// A value that reports when it is dropped.
struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        tell(self.0);
    }
}

impl Loud {
    fn lent(&self) -> &Self {
        tell("lent");
        self
    }

    fn is(&self, name: &str) -> bool {
        self.0 == name
    }
}

/// Makes the items twice: once as they are, and once with `#[profile]` on all functions.
macro_rules! both {
    ($($(#[$attribute:meta])* fn $name:ident $arguments:tt $(-> $output:ty)? $body:block)*) => {
        mod plain {
            use super::*;
            $($(#[$attribute])* pub(crate) fn $name $arguments $(-> $output)? $body)*
        }

        mod profiled {
            use super::*;
            $(#[haversack::monitor::profile] $(#[$attribute])* pub(crate) fn $name $arguments $(-> $output)? $body)*
        }
    };
}

both! {
    fn order_of_drops(flag: bool) -> u32 {
        let _a = Loud("a");
        let _b = Loud("b");
        if flag {
            let _c = Loud("c");
            return 1;
        }
        let _ = Loud("at once");
        {
            let _d = Loud("d");
            tell("inner");
        }
        2
    }

    fn parameters((left, _): (Loud, Loud), _: Loud, mut right: Loud, #[allow(unused)] number: u8) -> &'static str {
        tell("body");
        right.0 = "right, renamed";
        left.0
    }

    fn temporaries(flag: bool) -> bool {
        let kept = &Loud("extended");
        let of_match = match flag {
            true =>
                &Loud("extended by a match"),
            false => {
                &Loud("extended by a block")
            }
        };
        let was = Loud("scrutinee").lent().is("scrutinee");
        match Loud("in a match").lent().0 {
            "in a match" => tell("arm"),
            _ =>
                tell("other arm"),
        }
        if Loud("condition").lent().is("condition") {
            tell("then");
        } else if flag {
            tell("else if");
        }
        if let "if let" = Loud("if let").lent().0 {
            tell("then");
        } else {
            tell("else");
        }
        while Loud("while").lent().is("never") {
            tell("pass");
        }
        for _ in Loud("iterator").lent().0.chars().take(2) {
            tell("pass");
        }
        was && kept.is("extended") && of_match.lent().is(Loud("argument").lent().0)
    }

    fn labels(limit: u32) -> u32 {
        let mut passes = 0;
        let found = 'outer: loop {
            let _outer = Loud("outer");
            for i in 0.. {
                let _inner = Loud("inner");
                passes += 1;
                if i == 1 {
                    continue 'outer;
                }
                if passes > limit {
                    break 'outer passes * 10;
                }
            }
        };
        let block = 'block: {
            let _in_block = Loud("in block");
            if found > 50 {
                break 'block 1;
            }
            2
        };
        found + block
    }

    fn several_in_a_line(n: u32) -> u32 {
        let a = n + 1; let b = a * 2; if b > 4 { return a; } b
    }

    fn let_else(text: Option<&'static str>) -> Option<usize> {
        let Some(text) = text else {
            let _gone = Loud("else of let");
            return None;
        };
        let number: usize = text.parse().ok()?;
        let Ok(small) = u8::try_from(number) else { return Some(0) };
        Some(small.into())
    }

    #[allow(unused_variables, clippy::let_and_return)]
    fn conditions(n: u32) -> u32 {
        #[cfg(any())]
        let n = no_such_function(n);
        #[cfg(not(any()))]
        let n = n + 1;
        #[rustfmt::skip]
        let table = [1,2, 3];
        const LAST: usize = 2;
        fn inner(n: u32) -> u32 {
            n * 2
        }
        use std::cmp::max;
        let zeros = [0u32; {
            LAST
        }];
        let largest = max(inner(n), table[LAST] + zeros[0]);
        largest
    }

    fn macros(n: u32) -> String {
        macro_rules! declare {
            ($name:ident) => {
                let $name = Loud("declared by a macro");
            };
        }
        declare!(loud);
        assert!(n < 1000, "{n}");
        let text = format!("{n} {}", loud.0);
        println!("{text}");
        match n {
            0 =>
                panic!("nothing"),
            1 =>
                vec!["one"].concat(),
            _ => unreachable_or(text),
        }
    }

    fn unsafe_block(values: &[u32]) -> u32 {
        let mut sum = 0;
        for i in 0..values.len() {
            sum += {
                let pointer = values.as_ptr();
                // SAFETY: `i` is an index of `values`.
                unsafe {
                    *pointer.add(i)
                }
            };
        }
        sum
    }

    fn assignments(values: &mut Vec<u32>) -> &mut u32 {
        let first;
        let last = values.len();
        if last == 0 {
            first = 7;
        } else {
            first = values[0];
        }
        values.push(first);
        let found = values.iter_mut().find(|value| {
            let wanted = first;
            **value == wanted
        });
        match found {
            Some(found) => found,
            None => unreachable!(),
        }
    }
}

fn unreachable_or(text: String) -> String {
    text
}

fn told<R>(run: impl FnOnce() -> R) -> (R, Vec<&'static str>) {
    TOLD.take();
    let result = run();
    (result, TOLD.take())
}

macro_rules! same {
    ($name:ident($($argument:expr),*)) => {
        assert_eq!(told(|| plain::$name($($argument),*)), told(|| profiled::$name($($argument),*)));
    };
}

#[test]
fn both_do_the_same_in_the_same_order() {
    same!(order_of_drops(true));
    same!(order_of_drops(false));
    same!(parameters((Loud("left"), Loud("beside")), Loud("unnamed"), Loud("right"), 1));
    same!(temporaries(true));
    same!(temporaries(false));
    same!(labels(5));
    same!(labels(0));
    same!(several_in_a_line(1));
    same!(several_in_a_line(5));
    same!(let_else(None));
    same!(let_else(Some("x")));
    same!(let_else(Some("300")));
    same!(let_else(Some("30")));
    same!(conditions(4));
    same!(macros(1));
    same!(macros(2));
    same!(unsafe_block(&[1, 2, 3]));
    for values in [vec![], vec![4, 5]] {
        let (mut one, mut other) = (values.clone(), values);
        *plain::assignments(&mut one) += 10;
        *profiled::assignments(&mut other) += 10;
        assert_eq!(one, other);
    }
}

mod signatures {
    use haversack::monitor::profile;

    pub(crate) struct Stack<T> {
        items: Vec<T>,
    }

    impl<T: Clone> Stack<T> {
        #[profile]
        pub(crate) fn new(items: Vec<T>) -> Self {
            Stack { items }
        }

        #[profile]
        pub(crate) fn with(mut self, item: T) -> Self {
            let Self { items } = &mut self;
            items.push(item);
            self
        }

        #[profile]
        pub(crate) fn top<'a>(&'a mut self, or: &'a mut T) -> &'a mut T {
            let last = self.items.last_mut();
            last.unwrap_or(or)
        }

        #[profile]
        pub(crate) fn into_iterator(self) -> impl Iterator<Item = T> {
            let items = self.items;
            items.into_iter().inspect(|_| {
                let _in_a_closure = 1;
            })
        }
    }

    pub(crate) trait Sum {
        fn sum(self) -> u32;

        #[profile]
        fn twice(self) -> u32
        where
            Self: Sized,
        {
            let sum = self.sum();
            sum * 2
        }
    }

    impl Sum for Stack<u32> {
        #[profile]
        fn sum(self) -> u32 {
            let mut sum = 0;
            for item in self.items {
                sum += item;
            }
            sum
        }
    }

    #[profile]
    pub(crate) fn of_any<const N: usize, T: Into<u64>>(values: [T; N], also: impl Fn() -> u64) -> u64
    where
        T: Copy,
    {
        let sum: u64 = values.iter().map(|value| (*value).into()).sum();
        sum + also()
    }

    /// # Safety
    /// `values` points to a value.
    #[profile]
    pub(crate) unsafe fn first(values: *const u32) -> u32 {
        let pointer = values;
        // SAFETY: the caller says that it points to a value.
        unsafe { *pointer }
    }

    #[profile]
    pub(crate) extern "C" fn negated(n: i32) -> i32 {
        -n
    }

    #[profile]
    #[inline(never)]
    pub(crate) fn never(mut n: u32) -> ! {
        loop {
            n += 1;
            if n > 10 {
                let payload: Box<dyn std::any::Any + Send> = Box::new(n);
                std::panic::resume_unwind(payload);
            }
        }
    }

    #[profile]
    pub(crate) fn nothing() {}
}

#[test]
fn every_signature_is_what_it_was() {
    use signatures::{Stack, Sum};

    let mut stack = Stack::new(vec![1, 2]).with(3);
    *stack.top(&mut 0) += 10;
    assert_eq!(stack.into_iterator().collect::<Vec<u32>>(), [1, 2, 13]);
    assert_eq!(Stack::new(vec![1, 2]).twice(), 6);
    assert_eq!(signatures::of_any([1u8, 2], || 3), 6);
    // SAFETY: a reference points to a value.
    assert_eq!(unsafe { signatures::first(&5) }, 5);
    let pointer: extern "C" fn(i32) -> i32 = signatures::negated;
    assert_eq!(pointer(4), -4);
    let payload = std::panic::catch_unwind(|| signatures::never(0)).unwrap_err();
    assert_eq!(payload.downcast_ref(), Some(&11u32));
    signatures::nothing();
}

#[haversack::monitor::profile]
fn with_scopes() -> [usize; 3] {
    let scope = Scope::begin();
    let a = vec![0u8; 1000];
    drop(a);
    let (_, within) = measure(|| drop(vec![0u8; 500]));
    let so_far = scope.so_far();
    {
        let b = vec![0u8; 300];
        std::hint::black_box(&b);
    }
    let whole = scope.end();
    [within.peak, so_far.peak, whole.peak]
}

#[test]
fn scopes_see_through_lines() {
    let (peaks, around) = measure(|| {
        let before = vec![0u8; 5000];
        drop(before);
        with_scopes()
    });
    assert_eq!(peaks, [500, 1000, 1000]);
    assert_eq!((around.peak, around.left), (5000, 0));
    let (_, around) = measure(with_scopes);
    assert_eq!((around.peak, around.left), (1000, 0));
    let rows: Vec<(i64, i64)> = haversack::monitor::Profile::of(with_scopes)
        .unwrap()
        .rows()
        .filter(|row| row.peak > 0)
        .map(|row| (row.increment, row.peak))
        .collect();
    assert_eq!(rows, [(2000, 1000), (0, 500), (600, 300)]);
}
