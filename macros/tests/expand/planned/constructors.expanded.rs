#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn constructed() -> f32 {
        let a: array![f32; 8] = Array::zeros();
        let b: array![f32; 8] = <array![f32; 8]>::full(2.0);
        let c: array![f32; 8] = crate::Signal::from_fn(|[i]| i as f32);
        let d: array![f32; 2] = array![1.0, level];
        let e: array![f32; 8] = Default::default();
        let f: Array<f32, Rank1<8>> = haversack::Array::linspace(0.0, 1.0);
        a.sum() + b.sum() + c.sum() + d.sum()
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `a` | 32 | 32 |  | `let a: array![f32; 8] = Array::zeros();` |
| 4 | `b` | 32 | 64 |  | `let b: array![f32; 8] = <array![f32; 8]>::full(2.0);` |
| 5 | `c` | 32 | 96 |  | `let c: array![f32; 8] = crate::Signal::from_fn(\|[i]\| i as f32);` |
| 6 | `d` | 8 | 104 |  | `let d: array![f32; 2] = array![1.0, level];` |
| 7 | `e` | 32 | 104 |  | `let e: array![f32; 8] = Default::default();` |
| 8 | `f` | `<Array<f32, Rank1<8>>>::NBYTES` | 104 |  | `let f: Array<f32, Rank1<8>> = haversack::Array::linspace(0.0, 1.0);` |
| 9 |  |  | 0 |  | `a.sum() + b.sum() + c.sum() + d.sum()` |

In bytes: [`CONSTRUCTED_PEAK`], [`CONSTRUCTED_LOWER_BOUND`], [`CONSTRUCTED_TOTAL_WITHOUT_SHARING`].
The drawing is `constructed::PLAN.to_svg()`, the table `constructed::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    fn constructed() -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<constructed>::new();
        <constructed>::value(::haversack::private::lent(&mut room))
    }
}
///The plan of [`constructed()`], as a type: its workspace is `Workspace<constructed>`.
#[allow(non_camel_case_types)]
struct constructed {}
///Bytes of the workspace of [`constructed()`].
const CONSTRUCTED_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <constructed as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`constructed()`].
const CONSTRUCTED_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <constructed as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`constructed()`].
const CONSTRUCTED_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <constructed as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = constructed;
    impl ::haversack::private::Planned<6usize> for constructed {
        const BUFFERS: [::haversack::private::Buffer; 6usize] = [
            ::haversack::private::slot_row::<
                constructed,
                HaversackPlan,
                0,
            >(0usize, 7usize),
            ::haversack::private::slot_row::<
                constructed,
                HaversackPlan,
                0,
            >(1usize, 7usize),
            ::haversack::private::slot_row::<
                constructed,
                HaversackPlan,
                0,
            >(2usize, 7usize),
            ::haversack::private::slot_row::<
                constructed,
                HaversackPlan,
                3,
            >(3usize, 7usize),
            ::haversack::private::slot_row::<
                constructed,
                HaversackPlan,
                0,
            >(4usize, 5usize),
            ::haversack::private::slot_row::<
                constructed,
                HaversackPlan,
                5,
            >(5usize, 6usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for constructed {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            6usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for constructed {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <constructed as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl constructed {
        /// Bytes of the workspace: the most that the function's arrays ever take.
        const PEAK: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::PEAK;
        /// The most bytes that are live at once: no workspace can be smaller.
        const LOWER_BOUND: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::LOWER_BOUND;
        /// Bytes that the function's arrays would take if none shared memory.
        const TOTAL_WITHOUT_SHARING: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING;
        /// The alignment of the workspace, in bytes.
        const ALIGNMENT: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::ALIGNMENT;
        /// Where each array lies, and when: as a table (`PLAN.to_text()`) and a drawing (`PLAN.to_svg()`).
        const PLAN: ::haversack::private::plan::Described<'static> = ::haversack::private::plan::Described::new(
            "constructed",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a", "b", "c", "d", "e", "f"],
                ["", "", "", "", "", ""],
                &[0, 0, 7, 1, 1, 7, 2, 2, 7, 3, 3, 7, 4, 4, 5, 5, 5, 6],
            ),
            &::haversack::private::plan::lines(
                [
                    "let a: array![f32; 8] = Array::zeros();",
                    "let b: array![f32; 8] = <array![f32; 8]>::full(2.0);",
                    "let c: array![f32; 8] = crate::Signal::from_fn(|[i]| i as f32);",
                    "let d: array![f32; 2] = array![1.0, level];",
                    "let e: array![f32; 8] = Default::default();",
                    "let f: Array<f32, Rank1<8>> = haversack::Array::linspace(0.0, 1.0);",
                    "a.sum() + b.sum() + c.sum() + d.sum()",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4, 7, 4, 5, 8, 5, 6, 9, 6, 7],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn value(
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            #[allow(unused_variables)]
            let haversack_memory = ::haversack::private::WorkspaceOf::<
                Self,
            >::memory(&mut haversack_workspace);
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 8; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_a @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 8; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let a = ::haversack::private::of_slot::zeros::<
                Array<_, _, ::haversack::private::Inline>,
                _,
                _,
            >(::haversack::private::Token::place(&mut memory_of_a));
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_b @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            let b = ::haversack::private::fill(
                ::haversack::private::Token::place(&mut memory_of_b),
                ::haversack::private::full::<
                    array![f32; 8; ::haversack::private::Inline],
                    _,
                    _,
                >(2.0),
            );
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_c @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    2,
                    0,
                >(&haversack_memory)
            };
            let c = ::haversack::private::fill(
                ::haversack::private::Token::place(&mut memory_of_c),
                ::haversack::private::from_fn::<crate::Signal, _, _>(|[i]| i as f32),
            );
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 3> for HaversackFunction {
                type Array = array![f32; 2; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_d @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    3,
                    3,
                    array![f32; 2; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 3>>::Array,
                >(&haversack_memory)
            };
            let d = ::haversack::private::of_slot::copy_nested::<
                ::haversack::private::Array<_, _, ::haversack::private::Inline>,
                _,
                _,
            >(
                ::haversack::private::Token::place(&mut memory_of_d),
                array!(::haversack::planned::planned_list!(nested[1.0, level])),
            );
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_e @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    4,
                    0,
                >(&haversack_memory)
            };
            let e = ::haversack::private::fill(
                ::haversack::private::Token::place(&mut memory_of_e),
                ::haversack::private::zeros::<Default, _, _>(),
            );
            memory_of_e.end();
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 5> for HaversackFunction {
                type Array = ::haversack::private::Array<
                    f32,
                    Rank1<8>,
                    ::haversack::private::Inline,
                >;
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_f @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    5,
                    5,
                    ::haversack::private::Array<
                        f32,
                        Rank1<8>,
                        ::haversack::private::Inline,
                    >,
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 5>>::Array,
                >(&haversack_memory)
            };
            let f = ::haversack::private::of_slot::linspace::<
                haversack::Array<_, _, ::haversack::private::Inline>,
                _,
                _,
            >(::haversack::private::Token::place(&mut memory_of_f), 0.0, 1.0);
            memory_of_f.end();
            a.sum() + b.sum() + c.sum() + d.sum()
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(_: impl ::haversack::private::WorkspaceOf<Self>) -> f32 {
            loop {}
        }
        #[doc(hidden)]
        fn planned<HaversackArguments>(
            _: HaversackArguments,
        ) -> ::haversack::private::Call<Self> {
            ::haversack::private::Call::of()
        }
        #[doc(hidden)]
        #[allow(unused_variables)]
        fn given<HaversackPart: ::haversack::private::PartOf<Self>, HaversackCallee>(
            _: HaversackCallee,
            part: HaversackPart,
        ) -> impl ::core::ops::FnOnce() -> f32 {
            move || Self::value(::haversack::private::PartOf::<Self>::workspace(part))
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = constructed(); loop {} }
            }
            Self::value(workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a",
                <constructed as ::haversack::private::Planned<6usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
            ::haversack::private::check_docs(
                "d",
                <constructed as ::haversack::private::Planned<6usize>>::BUFFERS[3usize],
                8usize,
                8usize,
            );
        };
    }
};
