#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn branches(x: &array![f32; 64], which: u8) -> f32 {
        let chosen: array![f32; 64] = match which {
            0 => <array![f32; 64]>::zeros(),
            1 if x.sum() > 0.0 => (x * 3.0).eval(),
            2 => panic!("two"),
            _ => {
                let t: array![f32; 64] = <array![f32; 64]>::from_fn(|[i]| i as f32);
                (&t + x).eval()
            }
        };
        if which > 1 {
            let left: array![f32; 64] = (&chosen + 1.0).eval();
            left.sum()
        } else if let Some(y) = other(&chosen) {
            y
        } else {
            let right: array![f32; 64] = (&chosen - 1.0).eval();
            right.sum()
        }
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `chosen` | 256 | 256 |  | `let chosen: array![f32; 64] = match which { .. };` |
| 8 | `t` | 256 | 512 |  | `let t: array![f32; 64] = <array![f32; 64]>::from_fn(\|[i]\| i as f32);` |
| 9 |  |  | 256 |  | `(&t + x).eval()` |
| 12 |  |  | 256 |  | `if which > 1 { .. } else if let Some(y) = other(&chosen) { .. } else { .. }` |
| 13 | `left` | 256 | 512 |  | `let left: array![f32; 64] = (&chosen + 1.0).eval();` |
| 14 | `other(..)` | [`other::PEAK`] | 256 | meanwhile 256 + [`other::PEAK`] live | `left.sum()` |
| 16 |  |  | 256 |  | `y` |
| 18 | `right` | 256 | 512 |  | `let right: array![f32; 64] = (&chosen - 1.0).eval();` |
| 19 |  |  | 0 |  | `right.sum()` |

In bytes: [`BRANCHES_PEAK`], [`BRANCHES_LOWER_BOUND`], [`BRANCHES_TOTAL_WITHOUT_SHARING`].
The drawing is `branches::PLAN.to_svg()`, the table `branches::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn branches(
        x: &array![f32; 64; impl ::haversack::private::Storage],
        which: u8,
    ) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<branches>::new();
        <branches>::value(x, which, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`branches()`], as a type: its workspace is `Workspace<branches>`.
#[allow(non_camel_case_types)]
struct branches {}
///Bytes of the workspace of [`branches()`].
const BRANCHES_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <branches as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`branches()`].
const BRANCHES_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <branches as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`branches()`].
const BRANCHES_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <branches as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = branches;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for branches {
        type Array = array![f32; 64; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<5usize> for branches {
        const BUFFERS: [::haversack::private::Buffer; 5usize] = [
            ::haversack::private::slot_row::<
                branches,
                HaversackPlan,
                0,
            >(0usize, 10usize),
            ::haversack::private::slot_row::<branches, HaversackPlan, 1>(1usize, 3usize),
            ::haversack::private::slot_row::<branches, HaversackPlan, 2>(4usize, 6usize),
            ::haversack::private::slot_row::<
                branches,
                HaversackPlan,
                3,
            >(8usize, 10usize),
            ::haversack::private::call_row::<
                branches,
                HaversackPlan,
                4usize,
            >(6usize, 7usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for branches {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            5usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for branches {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <branches as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl branches {
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
            "branches",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["chosen", "t", "left", "right", "other(..)"],
                ["", "", "", "", ""],
                &[0, 0, 10, 1, 1, 3, 2, 4, 6, 3, 8, 10, 4, 6, 7],
            ),
            &::haversack::private::plan::lines(
                [
                    "let chosen: array![f32; 64] = match which { .. };",
                    "let t: array![f32; 64] = <array![f32; 64]>::from_fn(|[i]| i as f32);",
                    "(&t + x).eval()",
                    "if which > 1 { .. } else if let Some(y) = other(&chosen) { .. } else { .. }",
                    "let left: array![f32; 64] = (&chosen + 1.0).eval();",
                    "left.sum()",
                    "y",
                    "let right: array![f32; 64] = (&chosen - 1.0).eval();",
                    "right.sum()",
                ],
                &[
                    3, 0, 1, 8, 1, 2, 9, 2, 3, 12, 3, 4, 13, 4, 5, 14, 5, 7, 16, 7, 8,
                    18, 8, 9, 19, 9, 10,
                ],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        fn value(
            x: &array![f32; 64; impl ::haversack::private::Storage],
            which: u8,
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
            let haversack_type_2 = ::haversack::private::TypeOf::new();
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 64; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_chosen @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 64; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let chosen: ::haversack::private::Slot<'_, _, _> = match which {
                0 => {
                    ::haversack::private::fill(
                        ::haversack::private::Token::place(&mut memory_of_chosen),
                        ::haversack::private::zeros::<
                            array![f32; 64; ::haversack::private::Inline],
                            _,
                            _,
                        >(),
                    )
                }
                1 if x.sum() > 0.0 => {
                    ::haversack::private::fill_token(&mut memory_of_chosen, x * 3.0)
                }
                2 => panic!("two"),
                _ => {
                    #[allow(non_local_definitions)]
                    impl ::haversack::private::SlotAt<HaversackPlan, 1>
                    for HaversackFunction {
                        type Array = array![f32; 64; ::haversack::private::Inline];
                    }
                    #[allow(unused_mut, clippy::redundant_pattern)]
                    let mut memory_of_t @ _ = unsafe {
                        ::haversack::private::Memory::token::<
                            HaversackPlan,
                            1,
                            1,
                            array![f32; 64; ::haversack::private::Inline],
                            <Self as ::haversack::private::SlotAt<
                                HaversackPlan,
                                1,
                            >>::Array,
                        >(&haversack_memory)
                    };
                    let t = ::haversack::private::fill(
                        ::haversack::private::Token::place(&mut memory_of_t),
                        ::haversack::private::from_fn::<
                            array![f32; 64; ::haversack::private::Inline],
                            _,
                            _,
                        >(|[i]| i as f32),
                    );
                    ::haversack::private::fill_token(&mut memory_of_chosen, &t + x)
                }
            };
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 4> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use other as haversack_callee;
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
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<4>(&haversack_memory)
            };
            match () {
                () if true => {
                    if which > 1 {
                        #[allow(non_local_definitions)]
                        impl ::haversack::private::SlotAt<HaversackPlan, 2>
                        for HaversackFunction {
                            type Array = array![f32; 64; ::haversack::private::Inline];
                        }
                        #[allow(unused_mut, clippy::redundant_pattern)]
                        let mut memory_of_left @ _ = unsafe {
                            ::haversack::private::Memory::token::<
                                HaversackPlan,
                                2,
                                2,
                                array![f32; 64; ::haversack::private::Inline],
                                <Self as ::haversack::private::SlotAt<
                                    HaversackPlan,
                                    2,
                                >>::Array,
                            >(&haversack_memory)
                        };
                        let left = ::haversack::private::fill_token(
                            &mut memory_of_left,
                            &chosen + 1.0,
                        );
                        left.sum()
                    } else if let Some(y) = ::haversack::private::seen(
                        match () {
                            () if true => ::core::option::Option::None,
                            #[allow(unreachable_code)]
                            () => {
                                ::core::unreachable!();
                                ::core::option::Option::Some(&haversack_type_2)
                            }
                        },
                        ::haversack::private::settled(
                            ::haversack::private::same({
                                #[allow(unused_imports)]
                                use other as haversack_callee;
                                #[allow(unused_imports)]
                                use ::haversack::private::ordinary::*;
                                haversack_callee::given(
                                    haversack_callee,
                                    ::haversack::private::CallRow::lend(
                                        &mut haversack_row_of_call_0,
                                    ),
                                )
                            })(::haversack::private::Lent::of(&chosen).as_written()),
                            #[allow(unreachable_code)]
                            &mut haversack_row_of_call_0,
                        ),
                    ) {
                        y
                    } else {
                        #[allow(non_local_definitions)]
                        impl ::haversack::private::SlotAt<HaversackPlan, 3>
                        for HaversackFunction {
                            type Array = array![f32; 64; ::haversack::private::Inline];
                        }
                        #[allow(unused_mut, clippy::redundant_pattern)]
                        let mut memory_of_right @ _ = unsafe {
                            ::haversack::private::Memory::token::<
                                HaversackPlan,
                                3,
                                3,
                                array![f32; 64; ::haversack::private::Inline],
                                <Self as ::haversack::private::SlotAt<
                                    HaversackPlan,
                                    3,
                                >>::Array,
                            >(&haversack_memory)
                        };
                        let right = ::haversack::private::fill_token(
                            &mut memory_of_right,
                            &chosen - 1.0,
                        );
                        right.sum()
                    }
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
                            haversack_type_1.haversack_gives_no_arrays();
                        }
                    };
                }
            }
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 64; impl ::haversack::private::Storage],
            _: u8,
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
            Self >] [> (_ : fn (& array![f32; 64; ::haversack::private::Inline], u8) ->
            f32, part : HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 64;
            HaversackStorage0], u8) -> f32 where { move | x, which | Self::value(x,
            which, ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 64; impl ::haversack::private::Storage],
            which: u8,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = branches(x, which); loop {} }
            }
            Self::value(x, which, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "chosen",
                <branches as ::haversack::private::Planned<5usize>>::BUFFERS[0usize],
                256usize,
                64usize,
            );
            ::haversack::private::check_docs(
                "t",
                <branches as ::haversack::private::Planned<5usize>>::BUFFERS[1usize],
                256usize,
                64usize,
            );
            ::haversack::private::check_docs(
                "left",
                <branches as ::haversack::private::Planned<5usize>>::BUFFERS[2usize],
                256usize,
                64usize,
            );
            ::haversack::private::check_docs(
                "right",
                <branches as ::haversack::private::Planned<5usize>>::BUFFERS[3usize],
                256usize,
                64usize,
            );
        };
    }
};
