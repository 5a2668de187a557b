#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn outer(x: &array![f32; 8]) -> f32 {
        const SIZE: usize = 8;
        use crate::energy;
        #[budget]
        fn inner(y: &array![f32; 8]) -> f32 {
            y.sum()
        }
        let a: array![f32; SIZE] = (x + 1.0).eval();
        inner(&a) + energy(&a)
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 |  |  | 0 |  | `const SIZE: usize = 8;` |
| 4 |  |  | 0 |  | `use crate::energy;` |
| 5 |  |  | 0 |  | `#[budget] fn inner(y: &array![f32; 8]) -> f32 { .. }` |
| 9 | `a` | `SIZE * 4` | `a` |  | `let a: array![f32; SIZE] = (x + 1.0).eval();` |
| 10 | `inner(..)` | `inner::PEAK` | 0 | meanwhile `a` + `inner::PEAK` live | `inner(&a) + energy(&a)` |
| | `energy(..)` | `energy::PEAK` | | meanwhile `a` + `energy::PEAK` live | |

In bytes: [`OUTER_PEAK`], [`OUTER_LOWER_BOUND`], [`OUTER_TOTAL_WITHOUT_SHARING`].
The drawing is `outer::PLAN.to_svg()`, the table `outer::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn outer(x: &array![f32; 8; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<outer>::new();
        <outer>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`outer()`], as a type: its workspace is `Workspace<outer>`.
#[allow(non_camel_case_types)]
struct outer {}
///Bytes of the workspace of [`outer()`].
const OUTER_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <outer as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`outer()`].
const OUTER_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <outer as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`outer()`].
const OUTER_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <outer as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = outer;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for outer {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<3usize> for outer {
        const BUFFERS: [::haversack::private::Buffer; 3usize] = [
            ::haversack::private::slot_row::<outer, HaversackPlan, 0>(3usize, 7usize),
            ::haversack::private::call_row::<
                outer,
                HaversackPlan,
                1usize,
            >(5usize, 6usize),
            ::haversack::private::call_row::<
                outer,
                HaversackPlan,
                2usize,
            >(6usize, 7usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for outer {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            3usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for outer {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <outer as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl outer {
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
            "outer",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a", "inner(..)", "energy(..)"],
                ["", "", ""],
                &[0, 3, 7, 1, 5, 6, 2, 6, 7],
            ),
            &::haversack::private::plan::lines(
                [
                    "const SIZE: usize = 8;",
                    "use crate::energy;",
                    "#[budget] fn inner(y: &array![f32; 8]) -> f32 { .. }",
                    "let a: array![f32; SIZE] = (x + 1.0).eval();",
                    "inner(&a) + energy(&a)",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 9, 3, 4, 10, 4, 7],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        fn value(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            #[allow(unused_variables)]
            let haversack_memory = ::haversack::private::WorkspaceOf::<
                Self,
            >::memory(&mut haversack_workspace);
            ::haversack::private::with_alloc_in_body! {
                let haversack_header_0 = ::haversack::private::LentArray::of(x); let x =
                ::haversack::private::LentArray::array(& haversack_header_0);
            }
            let haversack_type_1 = ::haversack::private::TypeOf::new();
            let haversack_type_3 = ::haversack::private::TypeOf::new();
            let haversack_type_2 = ::haversack::private::TypeOf::new();
            let haversack_type_4 = ::haversack::private::TypeOf::new();
            const SIZE: usize = 8;
            use crate::energy;
            #[budget]
            fn inner(y: &array![f32; 8]) -> f32 {
                y.sum()
            }
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; SIZE; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_a @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; SIZE; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let a = ::haversack::private::fill_token(&mut memory_of_a, x + 1.0);
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 1> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                (inner::planned)((
                    {
                        let slot: &::haversack::private::SlotOf<
                            '_,
                            <HaversackFunction as ::haversack::private::SlotAt<
                                HaversackPlan,
                                0,
                            >>::Array,
                        > = ::core::unreachable!();
                        &**slot
                    },
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<1>(&haversack_memory)
            };
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 2> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use energy as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        let slot: &::haversack::private::SlotOf<
                            '_,
                            <HaversackFunction as ::haversack::private::SlotAt<
                                HaversackPlan,
                                0,
                            >>::Array,
                        > = ::core::unreachable!();
                        &**slot
                    },
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_1 = unsafe {
                ::haversack::private::Memory::call::<2>(&haversack_memory)
            };
            match () {
                () if true => {
                    ::haversack::private::seen(
                        match () {
                            () if true => ::core::option::Option::None,
                            #[allow(unreachable_code)]
                            () => {
                                ::core::unreachable!();
                                ::core::option::Option::Some(&haversack_type_2)
                            }
                        },
                        ::haversack::private::settled(
                            ::haversack::private::same(
                                inner::given(
                                    inner,
                                    ::haversack::private::CallRow::lend(
                                        &mut haversack_row_of_call_0,
                                    ),
                                ),
                            )(::haversack::private::Lent::of(&a).as_written()),
                            #[allow(unreachable_code)]
                            &mut haversack_row_of_call_0,
                        ),
                    )
                        + ::haversack::private::seen(
                            match () {
                                () if true => ::core::option::Option::None,
                                #[allow(unreachable_code)]
                                () => {
                                    ::core::unreachable!();
                                    ::core::option::Option::Some(&haversack_type_4)
                                }
                            },
                            ::haversack::private::settled(
                                ::haversack::private::same({
                                    #[allow(unused_imports)]
                                    use energy as haversack_callee;
                                    #[allow(unused_imports)]
                                    use ::haversack::private::ordinary::*;
                                    haversack_callee::given(
                                        haversack_callee,
                                        ::haversack::private::CallRow::lend(
                                            &mut haversack_row_of_call_1,
                                        ),
                                    )
                                })(::haversack::private::Lent::of(&a).as_written()),
                                #[allow(unreachable_code)]
                                &mut haversack_row_of_call_1,
                            ),
                        )
                }
                #[allow(unreachable_code, unused_imports)]
                () => {
                    ::core::unreachable!();
                    {
                        use ::haversack::private::NoArray as _;
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_1,
                                &haversack_type_2,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_3,
                                &haversack_type_4,
                            );
                        }
                        {
                            haversack_type_1.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_3.haversack_gives_no_arrays();
                        }
                    };
                }
            }
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 8; impl ::haversack::private::Storage],
            _: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            loop {}
        }
        #[doc(hidden)]
        fn planned<HaversackArguments>(
            _: HaversackArguments,
        ) -> ::haversack::private::Call<Self> {
            ::haversack::private::Call::of()
        }
        ::haversack::private::with_callee! {
            [#[doc(hidden)] #[allow(unused_variables)] fn given < HaversackStorage0 :
            ::haversack::private::Storage, HaversackPart : ::haversack::private::PartOf <
            Self >] [> (_ : fn (& array![f32; 8; ::haversack::private::Inline]) -> f32,
            part : HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 8;
            HaversackStorage0]) -> f32 where { move | x | Self::value(x,
            ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 8; impl ::haversack::private::Storage],
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = outer(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
