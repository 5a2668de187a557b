//! Planned functions whose bodies have names of their own. Each computes the same as without the attribute, in the workspace of its
//! plan. No name of the body decides which bytes a slot has.
#![deny(warnings)]

use haversack::{array, budget, dims, plain};

mod counting;

const N: usize = 16;
const LIMIT: usize = 1024;
type Real = f32;

/// Returns the value of `call`, and checks that it allocates exactly the peak.
fn of_peak<R>(peak: usize, call: impl FnOnce() -> R) -> R {
    let (value, _, bytes) = counting::counted(call);
    assert_eq!(bytes, peak);
    value
}

mod items_of_a_block {
    use super::*;

    #[budget]
    fn constant() -> f32 {
        {
            let early: array![f32; 4096] = <array![f32; 4096]>::ones();
            assert_eq!(early.sum(), 4096.0);
        }
        const N: usize = 64;
        let a: array![f32; N] = <array![f32; N]>::ones();
        let b: array![f32; 8] = <array![f32; 8]>::full(7.0);
        a.sum() + b[[0]] - 7.0
    }

    #[budget]
    fn in_turn() -> f32 {
        let mut total = 0.0;
        {
            let a: array![f32; N] = <array![f32; N]>::ones();
            total += a.sum();
        }
        {
            const N: usize = 3;
            let a: array![f32; N] = <array![f32; N]>::ones();
            total += a.sum();
        }
        total
    }

    #[budget]
    fn alias() -> f64 {
        type Real = f64;
        let a: array![Real; 64] = <array![Real; 64]>::ones();
        let b: array![f64; 8] = <array![f64; 8]>::full(7.0);
        a.sum() + b[[0]] - 7.0
    }

    #[budget]
    fn named_dims() -> f32 {
        dims! { Taps = 8; }
        let a: array![f32; Taps] = <array![f32; Taps]>::ones();
        a.sum()
    }

    #[budget]
    fn beside_a_parameter(x: &array![f32; N]) -> f32 {
        const N: usize = 8;
        let a: array![f32; N] = <array![f32; N]>::ones();
        a.sum() + x.sum()
    }

    #[budget]
    fn product(x: &array![f32; N, N]) -> f32 {
        const N: usize = 2;
        let y: array![f32; 16, 16] = x.dot(x).eval();
        let a: array![f32; N] = <array![f32; N]>::ones();
        a.sum() + y[[0, 0]]
    }

    #[budget(LIMIT)]
    fn limit() -> f32 {
        const LIMIT: usize = 1;
        let a: array![f32; 256] = <array![f32; 256]>::full(LIMIT as f32);
        a.sum()
    }

    #[budget]
    fn all_kinds(x: &array![f32; 4]) -> f32 {
        macro_rules! two {
            () => {
                2.0
            };
        }
        const K: f32 = 3.0;
        static CALLS: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        #[derive(Clone, Copy)]
        struct P {
            x: f32,
        }
        impl P {
            fn get(self) -> f32 {
                self.x
            }
        }
        enum E {
            A,
            B,
        }
        trait T {
            fn t(&self) -> f32;
        }
        impl T for f32 {
            fn t(&self) -> f32 {
                *self
            }
        }
        type R = f32;
        use std::collections::BTreeMap as Map;
        const _: () = assert!(K > 2.0);
        CALLS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let a: array![R; 4] = (x * two!() * K).eval();
        let p = P { x: 1.0 };
        let mut m = Map::new();
        m.insert(1, 2.0f32);
        let e = if a.sum() > 1.0 { E::A } else { E::B };
        a.sum()
            + p.get()
            + m[&1]
            + 1.0f32.t()
            + match e {
                E::A => 1.0,
                E::B => 2.0,
            }
    }

    #[budget]
    fn own_name() -> f32 {
        #[allow(non_camel_case_types)]
        struct own_name {
            x: f32,
        }
        let a: array![f32; 8] = <array![f32; 8]>::ones();
        a.sum() + own_name { x: 1.0 }.x
    }

    #[test]
    fn mean_in_the_plan_what_they_mean_in_the_body() {
        assert_eq!(of_peak(4096 * 4, constant), 64.0);
        assert_eq!(of_peak(64, in_turn), 19.0);
        assert_eq!(of_peak(64 * 8 + 64, alias), 64.0);
        assert_eq!(of_peak(32, named_dims), 8.0);
        assert_eq!(beside_a_parameter(&<array![f32; N]>::ones()), 24.0);
        assert_eq!(product(&<array![f32; N, N]>::ones()), 18.0);
        assert_eq!(of_peak(1024, limit), 256.0);
        assert_eq!(of_peak(32, own_name), 9.0);
        assert_eq!(all_kinds(&<array![f32; 4]>::ones()), 29.0);
        assert_eq!(super::Real::default(), 0.0);
    }
}

mod variables {
    use super::*;

    #[budget]
    fn of_the_macro(x: &array![f32; 4]) -> f32 {
        let a: array![f32; 4] = (x * 2.0).eval();
        let (memory, memory_of_a, calls, place, workspace, room) = (1.0f32, 2.0, 4.0, 8.0, 16.0, 32.0);
        let total = a.sum();
        let b: array![f32; 4] = (x * 2.0).eval();
        total + b.sum() + memory + memory_of_a + calls + place + workspace + room
    }

    #[budget]
    fn with_an_end(x: &array![u32; 64]) -> (u32, u32) {
        let a: array![u32; 64] = (x + 1).eval();
        let memory_of_a = 0..=255;
        let largest = a.iter().max().unwrap();
        let before = *largest;
        let b: array![u32; 64] = (x * 0).eval();
        let _ = (b[[0]], memory_of_a.contains(&3));
        (before, *largest)
    }

    #[budget]
    fn numbered(x: &array![f32; 4]) -> f32 {
        let a: array![f32; 4] = (x * 2.0).eval();
        let a: array![f32; 4] = (&a * 2.0).eval();
        let a_2: array![f32; 4] = (&a * 2.0).eval();
        let s = a_2.sum();
        let b: array![f32; 4] = (x * 2.0).eval();
        s + b.sum()
    }

    #[budget]
    fn patterns((x, argument_0): (&array![f32; 4; Inline], f32), [y, z]: [f32; 2]) -> f32 {
        let a: array![f32; 4] = (x * argument_0).eval();
        a.sum() + y + z
    }

    macro_rules! make {
        ($f:ident, $a:ident, $n:expr) => {
            #[budget]
            fn $f(x: &array![f32; 4]) -> f32 {
                let $a: array![f32; 4] = (x * $n).eval();
                let s = $a.sum();
                let b: array![f32; 4] = (x * 2.0).eval();
                s + b.sum()
            }
        };
    }
    make!(of_a_caller, a, 3.0);

    #[test]
    fn are_out_of_the_macros_reach_and_the_other_way_round() {
        let ones = <array![f32; 4]>::ones();
        assert_eq!(of_the_macro(&ones), 79.0);
        assert_eq!(with_an_end(&<array![u32; 64]>::arange()), (64, 64));
        assert_eq!(numbered(&ones), 40.0);
        assert_eq!(patterns((&<array![f32; 4; Inline]>::ones(), 3.0), [1.0, 2.0]), 15.0);
        assert_eq!(of_a_caller(&ones), 20.0);
    }
}

mod callees {
    use super::*;

    #[budget]
    fn g(x: &array![f32; 4]) -> f32 {
        let a: array![f32; 4] = (x * 2.0).eval();
        a.sum()
    }

    mod big {
        use super::super::*;

        #[budget]
        pub(super) fn g(x: &array![f32; 4]) -> f32 {
            let a: array![f32; 1024] = <array![f32; 1024]>::ones();
            a.sum() + x.sum()
        }
    }

    #[budget]
    fn of_twins(x: &array![f32; 4]) -> f32 {
        #[cfg(not(test))]
        let x: array![f32; 40] = <array![f32; 40]>::ones();
        #[cfg(test)]
        let y: array![f32; 8] = <array![f32; 8]>::full(2.0);
        #[cfg(not(test))]
        let y: array![f32; 80] = <array![f32; 80]>::full(2.0);
        let z = energy(x) + energy(&x);
        let total = z * 2.0;
        #[cfg(test)]
        let z: array![f32; 2] = <array![f32; 2]>::full(z);
        energy(&y) + energy::<8>(&y) + energy(&z) + total
    }

    #[budget]
    fn of_a_block(x: &array![f32; 4]) -> f32 {
        let small = g(x);
        {
            use big::g;
            small + g(x)
        }
    }

    #[budget]
    fn within(x: &array![f32; 4]) -> f32 {
        #[budget]
        fn helper(x: &array![f32; 4]) -> f32 {
            let a: array![f32; 4] = (x * 2.0).eval();
            a.sum()
        }
        let a: array![f32; 4] = (x * 2.0).eval();
        helper(&a)
    }

    #[budget]
    fn energy<const N: usize>(signal: &array![f32; N]) -> f32 {
        let square: array![f32; N] = (signal * signal).eval();
        square.sum()
    }

    #[budget]
    fn inferred(x: &array![f32; 4]) -> f32 {
        let twice: array![f32; 8] = <array![f32; 8]>::full(2.0);
        energy(x) + energy(&twice)
    }

    #[budget]
    fn of_parts<const M: usize>(x: &array![f32; M]) -> f32 {
        let b: array![f32; M] = (x + 1.0).eval();
        energy(&b) + energy::<M>(x)
    }

    /// A macro of the caller's with the name of one of std's, which evaluates its input in its own way.
    macro_rules! assert_eq {
        ($right:expr, $left:expr) => {{
            let left = || $left;
            std::assert_eq!(left(), $right)
        }};
    }

    #[budget]
    fn beside_macros(x: &array![f32; 4]) -> f32 {
        let small = g(x);
        std::assert!(small > 0.0);
        let b: array![f32; 4] = (x * 3.0).eval();
        let large = g(&b);
        std::assert_ne!(large, 0.0);
        b.sum()
    }

    #[budget]
    fn in_a_macro_of_the_callers(x: &array![f32; 4]) -> f32 {
        let b: array![f32; 4] = (x * 3.0).eval();
        assert_eq!(b.sum(), 12.0);
        b.sum()
    }

    #[test]
    fn are_planned_as_they_are_called() {
        let x = <array![f32; 4]>::ones();
        std::assert_eq!(of_peak(4096, || of_a_block(&x)), 8.0 + 1028.0);
        std::assert_eq!(of_peak(72, || of_twins(&x)), 32.0 + 32.0 + 128.0 + 16.0);
        std::assert_eq!(of_peak(32, || within(&x)), 16.0);
        std::assert_eq!(of_peak(64, || inferred(&x)), 4.0 + 32.0);
        std::assert_eq!(of_peak(32, || of_parts(&x)), 16.0 + 4.0);
        std::assert_eq!(of_peak(32, || beside_macros(&x)), 12.0);
        std::assert_eq!(of_peak(16, || in_a_macro_of_the_callers(&x)), 12.0);
    }
}

mod conditions {
    use super::*;

    #[budget]
    fn left_out(x: &array![f32; 4]) -> f32 {
        #[cfg(not(test))]
        let big: array![f32; 4000] = <array![f32; 4000]>::ones();
        let a: array![f32; 4] = (x * 2.0).eval();
        #[cfg(not(test))]
        return a.sum() + big.sum();
        a.sum()
    }

    #[budget]
    fn one_of_two(x: &array![f32; 4]) -> f32 {
        #[cfg(test)]
        let a: array![f32; 8] = <array![f32; 8]>::full(x[[0]]);
        #[cfg(not(test))]
        let a: array![f32; 80] = <array![f32; 80]>::full(x[[0]]);
        let b: array![f32; 4] = (x * 2.0).eval();
        #[cfg_attr(test, cfg(not(test)))]
        {
            let c: array![f32; 9000] = <array![f32; 9000]>::ones();
            return c.sum();
        }
        a.sum() + b.sum()
    }

    #[budget]
    fn arms(x: &array![f32; 4], which: u8) -> f32 {
        match which {
            #[cfg(not(test))]
            0 => {
                let big: array![f32; 4000] = <array![f32; 4000]>::ones();
                big.sum()
            }
            1 => {
                let a: array![f32; 4] = (x * 2.0).eval();
                a.sum()
            }
            _ => 0.0,
        }
    }

    #[budget]
    fn last(x: &array![f32; 4]) -> f32 {
        let a: array![f32; 4] = (x * 2.0).eval();
        #[cfg(test)]
        {
            let b: array![f32; 4] = (&a + 1.0).eval();
            b.sum()
        }
        #[cfg(not(test))]
        {
            let c: array![f32; 400] = <array![f32; 400]>::ones();
            a.sum() + c.sum()
        }
    }

    #[budget]
    fn last_value_left_out(x: &array![f32; 4]) -> f32 {
        let mut total = 0.0;
        {
            let a: array![f32; 4] = (x * x.iter().copied().map(|e| e + 1.0).sum::<f32>()).eval();
            total += a.sum();
            #[cfg(not(test))]
            {
                let b: array![f32; 400] = <array![f32; 400]>::ones();
                total += b.sum();
            }
        }
        total
    }

    #[budget]
    fn plain_value_left_out(x: &array![f32; 4]) -> f32 {
        let a: array![f32; 4] = (x * 2.0).eval();
        #[cfg(not(test))]
        plain!(there_is_no_such_function(&a));
        plain!(a.sum());
        a.sum()
    }

    #[test]
    fn leave_their_rows_out_of_the_plan() {
        let x = <array![f32; 4]>::ones();
        assert_eq!(of_peak(16, || last_value_left_out(&x)), 32.0);
        assert_eq!(of_peak(16, || plain_value_left_out(&x)), 8.0);
        assert_eq!(of_peak(32, || last(&x)), 12.0);
        assert_eq!(of_peak(16, || left_out(&x)), 8.0);
        assert_eq!(of_peak(48, || one_of_two(&x)), 16.0);
        assert_eq!(of_peak(32, || arms(&x, 1) + arms(&x, 0)), 8.0);
    }
}

mod types {
    use super::*;

    pub(super) struct Array<A, B>(pub(super) A, pub(super) B);

    #[budget]
    fn of_another_library(x: &array![f32; 4]) -> f32 {
        let p: Array<f32, u8> = Array(1.0, 2);
        let a: array![f32; 4] = (x * p.0).eval();
        a.sum() + f32::from(p.1)
    }

    #[budget]
    fn on_the_stack(x: &array![f32; 4]) -> f32 {
        let k: array![f32; 4; Inline] = <array![f32; 4; Inline]>::ones();
        let a: array![f32; 4] = (x * &k).eval();
        a.sum()
    }

    #[budget]
    fn generic_names<W: haversack::dtype::Floating, F: Copy + Into<f64>>(x: &array![W; 4], f: F) -> f64 {
        let a: array![W; 4] = x.to_owned();
        a.sum().into() + f.into()
    }

    #[budget]
    fn hidden_by_a_variable(x: &array![f32; 4]) -> f32 {
        let direct = half(x);
        let half = 0.5;
        #[budget]
        fn half<const N: usize>(x: &array![f32; N]) -> f32 {
            let a: array![f32; N] = (x * 0.5).eval();
            a.sum()
        }
        half * x.sum() + direct
    }

    #[budget]
    fn of_the_slots_type<const N: usize>(x: &array![f32; N]) -> f32 {
        const N: usize = 2;
        let a: array![f32; 4] = {
            const N: usize = 3;
            let b: array![f32; 2, 2] = array![[1.0, 2.0], [3.0, N as f32]];
            let c: array![f32; 4] = haversack::Array::full(b[[1, 1]]);
            (&c + 1.0).eval()
        };
        a.sum() + x.sum() + N as f32
    }

    #[test]
    fn that_are_called_alike_disturb_nothing() {
        let x = <array![f32; 4]>::ones();
        assert_eq!(of_peak(16, || hidden_by_a_variable(&x)), 4.0);
        assert_eq!(of_peak(48, || of_the_slots_type(&x)), 16.0 + 4.0 + 2.0);
        assert_eq!(of_another_library(&x), 6.0);
        assert_eq!(on_the_stack(&x), 4.0);
        assert_eq!(generic_names(&x, 2.0f32), 6.0);
    }
}

mod borrows {
    use super::*;

    #[budget]
    fn of_iterators(x: &array![u32; 8]) -> u64 {
        let a: array![u32; 8] = (x + 1).eval();
        let m = a.iter().max().unwrap();
        let b: array![u32; 8] = (x * 2).eval();
        b.sum() + u64::from(*m)
    }

    #[budget]
    fn of_adaptors(x: &array![u32; 8]) -> u32 {
        let a: array![u32; 8] = (x + 1).eval();
        let it = a.iter().copied();
        let b: array![u32; 8] = (x * 2).eval();
        it.zip(b.iter()).map(|(p, q)| p * q).sum()
    }

    struct Longest<'a>(&'a [f32]);

    impl<'a> Longest<'a> {
        /// Has the name of a sum, and borrows.
        fn sum(self) -> &'a f32 {
            &self.0[0]
        }
    }

    #[budget]
    fn of_a_method_called_sum(x: &array![f32; 8]) -> f32 {
        let a: array![f32; 8] = (x + 1.0).eval();
        let first = Longest(a.as_slice()).sum();
        let b: array![f32; 8] = (x * 2.0).eval();
        b.sum() + first
    }

    #[budget]
    fn of_a_match(x: &array![f32; 8], which: bool) -> f32 {
        let a: array![f32; 8] = (x + 1.0).eval();
        let view = match Some(a.view()) {
            Some(v) if which => v,
            Some(v) => v,
            None => x.view(),
        };
        let b: array![f32; 8] = (x * 2.0).eval();
        b.sum() + view.sum()
    }

    #[budget]
    fn counted_alone(x: &array![f32; 8]) -> f32 {
        let a: array![f32; 8] = (x + 1.0).eval();
        let (p, v, n) = (a.prod(), a.var_ddof(1), a.iter().count());
        let b: array![f32; 8] = (x * 2.0).eval();
        b.sum() + p + v + n as f32
    }

    #[test]
    fn keep_their_slots_and_numbers_do_not() {
        let x = <array![u32; 8]>::ones();
        assert_eq!(of_iterators(&x), 18);
        assert_eq!(of_adaptors(&x), 32);
        let x = <array![f32; 8]>::ones();
        assert_eq!(of_a_method_called_sum(&x), 18.0);
        assert_eq!(of_a_match(&x, true), 32.0);
        assert_eq!(of_peak(32, || counted_alone(&x)), 16.0 + 256.0 + 8.0);
    }
}

/// A helper that the plan does not count.
fn uncounted(x: &[f32]) -> f32 {
    x.iter().sum()
}

#[budget]
fn marked(x: &array![f32; 4]) -> f32 {
    let a: array![f32; 4] = (x * 2.0).eval();
    plain!(uncounted(a.as_slice()))
}

#[test]
fn a_call_that_is_marked_stays_what_it_is() {
    assert_eq!(marked(&<array![f32; 4]>::ones()), 8.0);
}

mod primitives {
    #![allow(non_camel_case_types, dead_code)]

    use haversack::{array, budget};

    type usize = u8;
    struct Option;
    enum Some {}
    fn drop(_: u8) {}

    #[budget(1 KiB)]
    fn shadowed(x: &array![f32; 4]) -> f32 {
        let a: array![f32; 4] = (x * 2.0).eval();
        drop(3);
        let n: usize = 1;
        a.sum() + f32::from(n)
    }

    #[test]
    fn may_be_shadowed() {
        assert_eq!(shadowed(&<array![f32; 4]>::ones()), 9.0);
    }
}
