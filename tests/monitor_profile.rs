//! `#[profile]`: tables, word for word, and the ways to find them.

#![cfg(feature = "monitor")]
#![allow(clippy::useless_vec, clippy::vec_box, reason = "what is counted is on the heap")]

use haversack::array;
use haversack::monitor::{Counting, Profile, measure, profiles};

mod profiled;

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

#[track_caller]
fn shows(name: &str, table: &str) {
    let profile = Profile::named(&format!("profiled::{name}")).expect(name);
    assert_eq!(format!("\n{profile:#}"), table);
}

#[test]
fn a_straight_line() {
    profiled::straight_line();
    shows(
        "straight_line",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::straight_line, 1 call

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
    10            0            0            1            0            0   pub(crate) fn straight_line() -> usize {
    11    1_000_000    1_000_000            1    1_000_000    1_000_000       let a = vec![1u8; 1_000_000];
    12
    13                                                                        // A copy.
    14    2_000_000    1_000_000            1    1_000_000    2_000_000       let b = a.clone();
    15    1_000_000   -1_000_000            1            0    1_000_000       drop(a);
    16    1_000_000            0            1            0    1_000_000       b.len()
    17            0   -1_000_000            1            0            0   }
",
    );
}

#[test]
fn what_is_gone_at_the_end_of_a_line_is_in_its_peak() {
    profiled::hidden_peak(1000);
    shows(
        "hidden_peak",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::hidden_peak, 1 call

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
    20            0            0            1            0            0   pub(crate) fn hidden_peak(count: usize) -> u64 {
    21        8_000        8_000            1        8_000        8_000       let numbers: Vec<u64> = (0..count as u64).collect();
    22       16_000        8_000            1        8_000       16_000       let squares = numbers
    23                                                                            .iter()
    24                                                                            .map(|n| n * n) // as if it were lazy
    25                                                                            .collect::<Vec<u64>>();
    26       16_000            0            1            0       16_000       squares.iter().sum()
    27            0      -16_000            1            0            0   }
",
    );
}

#[test]
fn the_head_of_a_loop_counts_its_passes() {
    profiled::loops(4);
    shows(
        "loops",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::loops, 1 call

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
    30            0            0            1            0            0   pub(crate) fn loops(passes: usize) -> Vec<Box<u64>> {
    31           32           32            1           32           32       let mut kept = Vec::with_capacity(passes);
    32           32            0            5            0           32       for i in 0..passes {
    33           56           32            4            8           56           let boxed = Box::new(i as u64);
    34           56            0            4            0           56           if i % 2 == 0 {
    35           48            0            2            0           48               kept.push(boxed);
    36                                                                            }
    37           48          -16            4            0           48       }
    38           48            0            2            0           48       while kept.len() > 1 {
    39           40           -8            1            0           40           kept.pop();
    40                                                                        }
    41           40            0            1            0           40       kept
    42           40            0            1            0           40   }
",
    );
}

#[test]
fn two_calls_add_up_and_an_early_return_ends_its_block() {
    profiled::early_return(1000);
    profiled::early_return(1);
    shows(
        "early_return",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::early_return, 2 calls

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
    45            0            0            2            0            0   pub(crate) fn early_return(limit: usize) -> usize {
    46          100          200            2          100          100       let all = vec![0u8; 100];
    47          100            0            2            0          100       if all.len() < limit {
    48          110           10            1           10          110           let some = vec![0u8; 10];
    49          110            0            1            0          110           return some.len();
    50          100          -10            1            0          100       }
    51          100            0            1            0          100       {
    52        1_100        1_000            1        1_000        1_100           let inner = vec![0u8; 1000];
    53        1_100            0            1            0        1_100           black_box(&inner);
    54          100       -1_000            1            0          100       }
    55          100            0            1            0          100       all.len()
    56            0         -200            2            0            0   }
",
    );
}

#[test]
fn a_question_mark_ends_the_loop_and_the_function() {
    assert!(profiled::question_mark(&["1", "20", "x", "3"]).is_err());
    shows(
        "question_mark",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::question_mark, 1 call

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
    59            0            0            1            0            0   pub(crate) fn question_mark(words: &[&str]) -> Result<Vec<u32>, std::num::ParseIntError> {
    60           40           40            1           40           40       let mut numbers = Vec::with_capacity(10);
    61           40            0            4            0           40       for word in words {
    62           42            4            3            2           41           let copy = word.to_string();
    63           42            0            3            0           41           numbers.push(copy.parse::<u32>()?);
    64           40           -4            3            0           40       }
    65                                                                        Ok(numbers)
    66            0          -40            1            0            0   }
",
    );
}

#[test]
fn arms_have_lines() {
    for which in 0..5 {
        drop(profiled::arms(which));
    }
    shows(
        "arms",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::arms, 5 calls

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
    81            0            0            5            0            0   pub(crate) fn arms(which: u8) -> Vec<u8> {
    82            0            0            5            0            0       let value = match which {
    83            0            0            1            0            0           0 => Vec::new(),
    84          100          100            1          100          100           1 => vec![0; 100],
    85                                                                            2 | 3 => {
    86           50          100            2           50           50               let half = vec![0; 50];
    87          150          200            2          100          150               [half.as_slice(), &half].concat()
    88          100         -100            2            0          100           }
    89            7            7            1            7            7           _ => return vec![0; 7],
    90                                                                        };
    91          100            0            4            0          100       value
    92          100            0            4            0          100   }
",
    );
}

#[test]
fn a_loop_that_breaks_with_a_value() {
    profiled::broken_out(16);
    shows(
        "broken_out",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::broken_out, 1 call

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
    95            0            0            1            0            0   pub(crate) fn broken_out(wanted: usize) -> Vec<u8> {
    96            0            0            1            0            0       let mut tried = 0;
    97            0            0            6            0            0       let found = loop {
    98           16           31            5           16           16           let bytes = vec![0u8; 1 << tried];
    99           16            0            5            0           16           tried += 1;
   100           16            0            5            0           16           if bytes.len() >= wanted {
   101           16            0            1            0           16               break bytes;
   102                                                                            }
   103           16          -15            5            0           16       };
   104           16            0            1            0           16       found
   105           16            0            1            0           16   }
",
    );
}

#[test]
fn a_closure_counts_to_the_line_that_calls_it() {
    profiled::closures(10);
    shows(
        "closures",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::closures, 1 call

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
   108            0            0            1            0            0   pub(crate) fn closures(count: usize) -> usize {
   109            0            0            1            0            0       let make = |n: usize| {
   110                                                                            let bytes = vec![0u8; n];
   111                                                                            bytes
   112                                                                        };
   113           10           10            1           10           10       let small = make(count);
   114          110          100            1          100          110       let large = make(10 * count);
   115          110            0            1            0          110       small.len() + large.len()
   116            0         -110            1            0            0   }
",
    );
}

#[test]
fn a_recursive_call_counts_to_its_own_lines() {
    profiled::recursion(2);
    shows(
        "recursion",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::recursion, 3 calls

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
   119            0            0            3            0            0   pub(crate) fn recursion(depth: usize) -> Vec<u8> {
   120          100          300            3          100          100       let mine = vec![0u8; 100];
   121          100            0            3            0          100       if depth == 0 {
   122          100            0            1            0          100           return mine;
   123                                                                        }
   124          300            0            2          300          300       let mut below = recursion(depth - 1);
   125          400          100            2          200          400       below.extend(mine);
   126          400            0            2            0          400       below
   127          400            0            3            0          400   }
",
    );
}

#[test]
fn a_generic_function_has_one_profile() {
    drop(profiled::generic(1u8, 10));
    drop(profiled::generic(1u64, 10));
    shows(
        "generic",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::generic, 2 calls

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
   130            0            0            2            0            0   pub(crate) fn generic<T: Clone>(value: T, count: usize) -> Vec<T> {
   131           80           90            2           80           80       vec![value; count]
   132           80            0            2            0           80   }
",
    );
}

#[test]
fn a_method_may_leave_something() {
    let mut cache = profiled::Cache::new();
    for key in [1, 2, 1] {
        cache.get(key);
    }
    assert_eq!(cache.end(), 2);
    shows(
        "Cache::get",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::Cache::get, 3 calls

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
   146            0            0            3            0            0       pub(crate) fn get(&mut self, key: u32) -> &[u8] {
   147            0            0            3            0            0           let entry = self.entries.entry(key);
   148        1_320        2_320            3        1_320            0           entry.or_insert_with(|| vec![0; 1000])
   149        1_320            0            3            0            0       }
",
    );
}

#[test]
fn parameters_end_within_the_function() {
    profiled::parameters(vec![0; 100], (vec![0; 10], 1), &[1]);
    shows(
        "parameters",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::parameters, 1 call

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
   159            0            0            1            0            0   pub(crate) fn parameters(
   160                                                                        first: Vec<u8>, // what it owns ends here
   161                                                                        (second, _): (Vec<u8>, u8),
   162                                                                        third: &[u8],
   163                                                                    ) -> usize {
   164         -100         -100            1            0         -100       drop(first);
   165         -100            0            1            0         -100       second.len() + third.len()
   166         -110          -10            1            0         -110   }
",
    );
}

#[test]
fn threads_count_together() {
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| profiled::of_threads(100));
        }
    });
    shows(
        "of_threads",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::of_threads, 4 calls

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
   169            0            0            4            0            0   pub(crate) fn of_threads(bytes: usize) -> Vec<u8> {
   170          200          800            4          200          200       let temporary = vec![0u8; 2 * bytes];
   171          300          400            4          100          300       temporary[..bytes].to_vec()
   172          100         -800            4            0          100   }
",
    );
}

#[test]
fn beside_a_plan_no_line_allocates() {
    assert_eq!(profiled::energy(&<array![f32; 256]>::ones()), 512.0);
    shows(
        "energy",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::energy, 1 call

Line #    Mem usage    Increment  Occurrences         Peak   Live after      Planned   Line Contents
====================================================================================================
   176            0            0            1            0            0                pub(crate) fn energy(signal: &array![f32; 256]) -> f32 {
   177            0            0            1            0            0        1_024       let square: array![f32; 256] = (signal * signal).eval();
   178            0            0            1            0            0        2_048       let shifted: array![f32; 256] = (&square + 1.0).eval();
   179            0            0            1            0            0        1_024       drop(square);
   180            0            0            1            0            0        1_024       let mut sum = 0.0;
   181            0            0          257            0            0        1_024       for i in 0..256 {
   182            0            0          256            0            0            0           sum += shifted[[i]];
   183                                                                                     }
   184            0            0            1            0            0            0       sum
   185            0            0            1            0            0                }
Peak of a call: 2_048 bytes, as planned: the workspace, and an array that is returned.
",
    );
}

#[test]
fn what_is_not_planned_is_marked() {
    profiled::helped(&<array![f32; 256]>::ones());
    shows(
        "helped",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::helped, 1 call

Line #    Mem usage    Increment  Occurrences         Peak   Live after      Planned   Line Contents
====================================================================================================
   189            0            0            1            0            0                pub(crate) fn helped(signal: &array![f32; 256]) -> array![f32; 256] {
   190            0            0            1            0            0        1_024       let square: array![f32; 256] = (signal * signal).eval();
   191          100          100            1          100          100        1_024 !     let extra = plain!(vec![0u8; 100]);
   192          100            0            1            0          100            0       let twice: array![f32; 256] = (&square + extra.len() as f32).eval();
   193          100            0            1            0          100            0       twice
   194            0         -100            1            0            0                }
! This line allocates, and the plan has no bytes for it.
! Peak of a call: 2_148 bytes, where 2_048 are planned: 1 of 1 call differed.
",
    );
}

#[test]
fn a_generic_plan_is_compared_call_by_call() {
    profiled::of_a_length(&<array![f32; 256]>::ones());
    profiled::of_a_length(&<array![f32; 4]>::ones());
    shows(
        "of_a_length",
        r"
Filename: tests/profiled/mod.rs
Function: monitor_profile::profiled::of_a_length, 2 calls

Line #    Mem usage    Increment  Occurrences         Peak   Live after   Line Contents
=======================================================================================
   198            0            0            2            0            0   pub(crate) fn of_a_length<const N: usize>(signal: &array![f32; N]) -> f32 {
   199            0            0            2            0            0       let square: array![f32; N] = (signal * signal).eval();
   200            0            0            2            0            0       square.sum()
   201            0            0            2            0            0   }
Peak of a call: 16 bytes, as planned: the workspace, and an array that is returned.
",
    );
}

#[test]
fn an_unwound_call_has_what_it_did() {
    std::panic::catch_unwind(|| profiled::unwinds(1000)).unwrap_err();
    let profile = Profile::of(profiled::unwinds).unwrap();
    assert_eq!((profile.calls(), profile.unwound()), (1, 1));
    assert!(
        profile.to_string().contains("Function: monitor_profile::profiled::unwinds, 1 call, 1 unwound by a panic\n")
    );
    let rows: Vec<(i64, &str)> =
        profile.rows().filter(|row| row.occurrences > 0).map(|row| (row.increment, row.text.trim())).collect();
    let [kept, inner, thrown, inner_end, end] = [1, 3, 5, 6, 7].map(|row| rows[row]);
    assert_eq!(kept, (1000, "let kept = vec![0u8; bytes];"));
    assert_eq!(inner, (2000, "let inner = vec![0u8; 2 * bytes];"));
    // The exception, whose size is decided by the standard library.
    assert!(thrown.0 > 0 && thrown.1.contains("resume_unwind"));
    assert_eq!((inner_end, end), ((-2000, "}"), (-1000, "}")));
    assert!(profile.rows().any(|row| row.text.trim() == "drop(kept);" && row.occurrences == 0));
}

mod named {
    use haversack::monitor::profile;

    #[profile]
    pub(crate) fn same_name() {}

    pub(crate) mod other {
        #[haversack::monitor::profile]
        pub(crate) fn same_name() {}
    }

    pub(crate) trait Doubled {
        fn doubled(&self) -> Vec<u8>;
    }

    impl<T> Doubled for Vec<T> {
        #[profile]
        fn doubled(&self) -> Vec<u8> {
            vec![0; 2 * self.len()]
        }
    }

    #[profile]
    pub(crate) fn never_called() {}
}

#[test]
fn profiles_are_found_by_function_and_by_name() {
    use named::Doubled;

    named::same_name();
    named::other::same_name();
    vec![1u8, 2].doubled();
    vec!["a"].doubled();
    assert_eq!(Profile::of(named::same_name).unwrap().name(), "monitor_profile::named::same_name");
    assert_eq!(Profile::of(named::other::same_name).unwrap().name(), "monitor_profile::named::other::same_name");
    assert_eq!(Profile::named("other::same_name").unwrap().calls(), 1);
    assert!(Profile::named("same_name").is_none(), "there are two");
    assert!(Profile::named("name").is_none());
    let doubled = Profile::of(<Vec<u8> as Doubled>::doubled).unwrap();
    assert_eq!((doubled.calls(), doubled.file()), (2, "tests/monitor_profile.rs"));
    assert_eq!(Profile::named("doubled").unwrap().name(), doubled.name());
    assert!(Profile::of(named::never_called).is_none() && Profile::named("never_called").is_none());
    let all: Vec<&str> = profiles().iter().map(Profile::name).collect();
    let [first, second] =
        ["named::same_name", "other::same_name"].map(|end| all.iter().position(|name| name.ends_with(end)));
    assert!(first.is_some() && first < second);
}

#[haversack::monitor::profile]
fn forgetful(bytes: usize) {
    drop(vec![0u8; bytes]);
}

#[test]
fn what_is_forgotten_is_counted_anew() {
    forgetful(100);
    let profile = Profile::of(forgetful).unwrap();
    profile.reset();
    assert_eq!((profile.calls(), profile.rows().map(|row| row.peak).max()), (0, Some(0)));
    forgetful(10);
    assert_eq!((profile.calls(), profile.rows().map(|row| row.peak).max()), (1, Some(10)));
}

#[test]
fn profiling_allocates_nothing() {
    let (_, first) = measure(|| haversack::array![[1.0, 2.0]]);
    #[haversack::monitor::profile]
    fn one() -> haversack::array![f64; 1, 2] {
        let one = array![[1.0, 2.0]];
        one
    }
    let (_, profiled) = measure(one);
    assert_eq!(profiled, first);
    let mut text = String::with_capacity(10_000);
    let profile = Profile::of(one).unwrap();
    let (_, printed) = measure(|| std::fmt::write(&mut text, format_args!("{profile}")));
    assert_eq!(printed.allocations, 0);
}

macro_rules! generated {
    ($name:ident, $value:expr) => {
        #[haversack::monitor::profile]
        fn $name() -> usize {
            let a = $value;
            let b = a.clone();
            drop(a);
            b.len()
        }
    };
}

generated!(
    from_a_macro,
    std::hint::black_box({
        let inner = vec![0u8; 50];
        inner.repeat(2)
    })
);

#[test]
fn what_a_macro_wrote_has_lines_of_its_own() {
    let (len, report) = measure(from_a_macro);
    let profile = Profile::of(from_a_macro).unwrap();
    let rows: Vec<(i64, &str)> =
        profile.rows().filter(|row| row.occurrences > 0).map(|row| (row.increment, row.text.trim())).collect();
    assert_eq!((len, report.left), (100, 0));
    // Lines of two places, in the order of the file.
    let expected = [
        (0, "fn from_a_macro() -> usize {"),
        (0, "let a = $value;"),
        (100, "let b = a.clone();"),
        (-100, "drop(a);"),
        (0, "b.len()"),
        (-100, "}"),
        (50, "let inner = vec![0u8; 50];"),
        (100, "inner.repeat(2)"),
        (-50, "}"),
    ];
    assert_eq!(rows, expected, "\n{profile:#}");
}

#[test]
fn the_docs_show_what_is_printed() {
    profiled::largest_square(&[3; 1000]);
    let shown = Profile::of(profiled::largest_square).unwrap().to_string();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("core/src/monitor/profile.rs");
    let docs = std::fs::read_to_string(file).unwrap();
    let docs: Vec<&str> = docs.lines().map(|line| line.trim_start_matches("/// ").trim_end()).collect();
    let table: Vec<&str> = shown.lines().map(|line| if line.is_empty() { "///" } else { line }).collect();
    assert!(docs.windows(table.len()).any(|window| window == table), "the docs of `Profile` are to have\n{shown}");
}
