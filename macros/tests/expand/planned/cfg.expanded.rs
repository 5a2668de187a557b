#[cfg(any())]
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn conditional(x: &array![f32; 8]) -> f32 {
        #[cfg(feature = "small")]
        let a: array![f32; 4] = <array![f32; 4]>::zeros();
        #[cfg(not(feature = "small"))]
        let a: array![f32; 8] = (x + 1.0).eval();
        #[cfg_attr(fast, cfg(simd))]
        let b = energy(&a);
        match a.len() {
            #[cfg(feature = "small")]
            4 => {
                let c: array![f32; 4] = (&a + 1.0).eval();
                c.sum()
            }
            _ => 0.0,
        };
        #[cfg(feature = "small")] return 0.0;
        #[cfg(not(feature = "small"))] a.sum()
    }
};
mod with_alloc {
    #[cfg(any())]
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 4 | `a` | 16 | `a` |  | `#[cfg(feature = "small")] let a: array![f32; 4] = <array![f32; 4]>::zeros();` |
| 6 | `a` | 32 | `a` + `a` |  | `#[cfg(not(feature = "small"))] let a: array![f32; 8] = (x + 1.0).eval();` |
| 8 | `energy(..)` | `energy(..)` | `a` + `a` | meanwhile `a` + `a` + `energy(..)` live | `#[cfg_attr(fast, cfg(simd))] let b = energy(&a);` |
| 10 |  |  | `a` + `a` |  | `match a.len() { .. };` |
| 13 | `c` | 16 | `a` + `a` + `c` |  | `let c: array![f32; 4] = (&a + 1.0).eval();` |
| 14 |  |  | `a` + `a` |  | `c.sum()` |
| 18 |  |  | `a` + `a` |  | `#[cfg(feature = "small")] return 0.0;` |
| 20 |  |  | 0 |  | `#[cfg(not(feature = "small"))] a.sum()` |

A function without a plan takes no bytes of the workspace. Its budget is 1 KiB. In bytes: [`CONDITIONAL_PEAK`], [`CONDITIONAL_LOWER_BOUND`], [`CONDITIONAL_TOTAL_WITHOUT_SHARING`].
The drawing is `conditional::PLAN.to_svg()`, the table `conditional::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn conditional(x: &array![f32; 8; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<conditional>::new();
        <conditional>::value(x, ::haversack::private::lent(&mut room))
    }
}
#[cfg(any())]
///The plan of [`conditional()`], as a type: its workspace is `Workspace<conditional>`.
#[allow(non_camel_case_types)]
struct conditional {}
#[cfg(any())]
///Bytes of the workspace of [`conditional()`].
const CONDITIONAL_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <conditional as ::haversack::private::PlannedFunction>::PEAK,
);
#[cfg(any())]
///The most bytes that are live at once in [`conditional()`].
const CONDITIONAL_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <conditional as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
#[cfg(any())]
///Bytes that the arrays would take if none shared memory, of [`conditional()`].
const CONDITIONAL_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <conditional as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[cfg(any())]
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = conditional;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for conditional {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<4usize> for conditional {
        const BUFFERS: [::haversack::private::Buffer; 4usize] = [
            #[cfg(all(feature = "small"))]
            ::haversack::private::slot_row::<
                conditional,
                HaversackPlan,
                0,
            >(0usize, 9usize),
            #[cfg(not(all(feature = "small")))]
            ::haversack::private::no_row(0usize, 9usize),
            #[cfg(all(not(feature = "small")))]
            ::haversack::private::slot_row::<
                conditional,
                HaversackPlan,
                1,
            >(1usize, 9usize),
            #[cfg(not(all(not(feature = "small"))))]
            ::haversack::private::no_row(1usize, 9usize),
            #[cfg(all(feature = "small"))]
            ::haversack::private::slot_row::<
                conditional,
                HaversackPlan,
                2,
            >(5usize, 7usize),
            #[cfg(not(all(feature = "small")))]
            ::haversack::private::no_row(5usize, 7usize),
            #[cfg(all(any(not(fast), all(simd))))]
            ::haversack::private::call_row::<
                conditional,
                HaversackPlan,
                3usize,
            >(3usize, 4usize),
            #[cfg(not(all(any(not(fast), all(simd)))))]
            ::haversack::private::no_row(3usize, 4usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for conditional {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            4usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for conditional {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <conditional as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl conditional {
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
                "conditional",
                <Self as ::haversack::private::Plan>::PLAN,
                &::haversack::private::plan::labels(
                    <Self as ::haversack::private::Plan>::PLAN,
                    ["a", "a", "c", "energy(..)"],
                    ["", "", "", ""],
                    &[0, 0, 9, 1, 1, 9, 2, 5, 7, 3, 3, 4],
                ),
                &::haversack::private::plan::lines(
                    [
                        "#[cfg(feature = \"small\")] let a: array![f32; 4] = <array![f32; 4]>::zeros();",
                        "#[cfg(not(feature = \"small\"))] let a: array![f32; 8] = (x + 1.0).eval();",
                        "#[cfg_attr(fast, cfg(simd))] let b = energy(&a);",
                        "match a.len() { .. };",
                        "let c: array![f32; 4] = (&a + 1.0).eval();",
                        "c.sum()",
                        "#[cfg(feature = \"small\")] return 0.0;",
                        "#[cfg(not(feature = \"small\"))] a.sum()",
                    ],
                    &[
                        4, 0, 1, 6, 1, 2, 8, 2, 4, 10, 4, 5, 13, 5, 6, 14, 6, 7, 18, 7,
                        8, 20, 8, 9,
                    ],
                ),
            )
            .with_budget(::haversack::private::plan::Limit {
                bytes: ::haversack::private::Limit {
                    bytes: 1024u64,
                    written: "1 KiB",
                    form: ::haversack::private::LimitForm::Unit,
                }
                    .bytes,
                written: "1 KiB",
            });
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
            #[cfg(all(any(not(fast), all(simd))))]
            let haversack_type_1 = ::haversack::private::TypeOf::new();
            let haversack_type_2 = ::haversack::private::TypeOf::new();
            let haversack_type_4 = ::haversack::private::TypeOf::new();
            let haversack_type_3 = ::haversack::private::TypeOf::new();
            let haversack_type_5 = ::haversack::private::TypeOf::new();
            #[cfg(all(feature = "small"))]
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 4; ::haversack::private::Inline];
            }
            #[cfg(all(feature = "small"))]
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_a @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 4; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            #[cfg(feature = "small")]
            let a = ::haversack::private::fill(
                ::haversack::private::Token::place(&mut memory_of_a),
                ::haversack::private::zeros::<
                    array![f32; 4; ::haversack::private::Inline],
                    _,
                    _,
                >(),
            );
            #[cfg(all(not(feature = "small")))]
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 1> for HaversackFunction {
                type Array = array![f32; 8; ::haversack::private::Inline];
            }
            #[cfg(all(not(feature = "small")))]
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_a__2 @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    1,
                    1,
                    array![f32; 8; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 1>>::Array,
                >(&haversack_memory)
            };
            #[cfg(not(feature = "small"))]
            let a = ::haversack::private::fill_token(&mut memory_of_a__2, x + 1.0);
            #[cfg(all(any(not(fast), all(simd))))]
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 3> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use energy as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        #[cfg(all(feature = "small"))]
                        let argument = {
                            let slot: &::haversack::private::SlotOf<
                                '_,
                                <HaversackFunction as ::haversack::private::SlotAt<
                                    HaversackPlan,
                                    0,
                                >>::Array,
                            > = ::core::unreachable!();
                            &**slot
                        };
                        #[cfg(all(not(feature = "small")))]
                        let argument = {
                            let slot: &::haversack::private::SlotOf<
                                '_,
                                <HaversackFunction as ::haversack::private::SlotAt<
                                    HaversackPlan,
                                    1,
                                >>::Array,
                            > = ::core::unreachable!();
                            &**slot
                        };
                        argument
                    },
                )));
            }
            #[cfg(all(any(not(fast), all(simd))))]
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<3>(&haversack_memory)
            };
            #[cfg_attr(fast, cfg(simd))]
            let b = ::haversack::private::settled(
                ::haversack::private::same({
                    #[allow(unused_imports)]
                    use energy as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::given(
                        haversack_callee,
                        ::haversack::private::CallRow::lend(&mut haversack_row_of_call_0),
                    )
                })(::haversack::private::Lent::of(&a).as_written()),
                #[allow(unreachable_code)]
                &mut haversack_row_of_call_0,
            );
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                #[cfg(all(any(not(fast), all(simd))))]
                {
                    ::haversack::private::TypeOf::is(&haversack_type_1, &b);
                }
            }
            match ::haversack::private::seen(
                match () {
                    () if true => ::core::option::Option::None,
                    #[allow(unreachable_code)]
                    () => {
                        ::core::unreachable!();
                        ::core::option::Option::Some(&haversack_type_3)
                    }
                },
                a.len(),
            ) {
                #[cfg(feature = "small")]
                4 => {
                    #[allow(non_local_definitions)]
                    impl ::haversack::private::SlotAt<HaversackPlan, 2>
                    for HaversackFunction {
                        type Array = array![f32; 4; ::haversack::private::Inline];
                    }
                    #[allow(unused_mut, clippy::redundant_pattern)]
                    let mut memory_of_c @ _ = unsafe {
                        ::haversack::private::Memory::token::<
                            HaversackPlan,
                            2,
                            2,
                            array![f32; 4; ::haversack::private::Inline],
                            <Self as ::haversack::private::SlotAt<
                                HaversackPlan,
                                2,
                            >>::Array,
                        >(&haversack_memory)
                    };
                    let c = ::haversack::private::fill_token(&mut memory_of_c, &a + 1.0);
                    c.sum()
                }
                _ => 0.0,
            };
            #[cfg(feature = "small")] return 0.0;
            #[cfg(all(not(feature = "small")))]
            match () {
                () if true => {
                    ::haversack::private::seen(
                        match () {
                            () if true => ::core::option::Option::None,
                            #[allow(unreachable_code)]
                            () => {
                                ::core::unreachable!();
                                ::core::option::Option::Some(&haversack_type_5)
                            }
                        },
                        #[cfg(not(feature = "small"))]
                        a.sum(),
                    )
                }
                #[allow(unreachable_code, unused_imports)]
                () => {
                    ::core::unreachable!();
                    {
                        use ::haversack::private::NoArray as _;
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_2,
                                &haversack_type_3,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_4,
                                &haversack_type_5,
                            );
                        }
                        #[cfg(all(any(not(fast), all(simd))))]
                        {
                            haversack_type_1.haversack_is_no_array();
                            haversack_type_1.haversack_holds_no_arrays();
                        }
                        {
                            haversack_type_2.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_4.haversack_gives_no_arrays();
                        }
                    };
                }
            }
            #[cfg(not(any(all(not(feature = "small")))))]
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                {
                    use ::haversack::private::NoArray as _;
                    {
                        ::haversack::private::TypeOf::same(
                            &haversack_type_2,
                            &haversack_type_3,
                        );
                    }
                    {
                        ::haversack::private::TypeOf::same(
                            &haversack_type_4,
                            &haversack_type_5,
                        );
                    }
                    #[cfg(all(any(not(fast), all(simd))))]
                    {
                        haversack_type_1.haversack_is_no_array();
                        haversack_type_1.haversack_holds_no_arrays();
                    }
                    {
                        haversack_type_2.haversack_gives_no_arrays();
                    }
                    {
                        haversack_type_4.haversack_gives_no_arrays();
                    }
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
                let _ = conditional(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    const _: ::core::primitive::usize = ::haversack::private::check_plan(
        ::haversack::private::PlanClaim {
            name: "conditional",
            parameters: &[],
            plan: <conditional as ::haversack::private::Planned<4usize>>::PLAN.view(),
            labels: &[
                ("a", "array![f32; 4]"),
                ("a", "array![f32; 8]"),
                ("c", "array![f32; 4]"),
                ("energy(..)", "a planned function"),
            ],
            parts: &[
                #[cfg(all(feature = "small"))]
                <<conditional as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                #[cfg(not(all(feature = "small")))]
                ::haversack::private::called(0),
                #[cfg(all(not(feature = "small")))]
                <<conditional as ::haversack::private::SlotAt<
                    HaversackPlan,
                    1,
                >>::Array as ::haversack::private::Footprint>::PART,
                #[cfg(not(all(not(feature = "small"))))]
                ::haversack::private::called(0),
                #[cfg(all(feature = "small"))]
                <<conditional as ::haversack::private::SlotAt<
                    HaversackPlan,
                    2,
                >>::Array as ::haversack::private::Footprint>::PART,
                #[cfg(not(all(feature = "small")))]
                ::haversack::private::called(0),
                #[cfg(all(any(not(fast), all(simd))))]
                ::haversack::private::called(
                    <conditional as ::haversack::private::CallAt<
                        HaversackPlan,
                        3usize,
                    >>::BYTES
                        .0,
                ),
                #[cfg(not(all(any(not(fast), all(simd)))))]
                ::haversack::private::called(0),
            ],
            lines: &[
                (0usize, 4usize),
                (1usize, 6usize),
                (2usize, 8usize),
                (4usize, 10usize),
                (5usize, 13usize),
                (6usize, 14usize),
                (7usize, 18usize),
                (8usize, 20usize),
            ],
        },
        ::haversack::private::Limit {
            bytes: 1024u64,
            written: "1 KiB",
            form: ::haversack::private::LimitForm::Unit,
        },
    );
    mod with_alloc {
        const _: () = {};
    }
};
