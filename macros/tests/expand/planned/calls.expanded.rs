#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn calls(x: &array![f32; 8], wide: View<'_, f32, Rank1<8>>) -> f32 {
        let a: array![f32; 8] = smoothed(x);
        let b: array![f32; 8] = math::smoothed::<8>(&a, 2.0);
        let c = energy(&a) + energy(wide);
        into(&b, c);
        helper::Thing::new(c).run();
        std::mem::swap(&mut 1, &mut 2);
        c
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `a` | 32 | 32 |  | `let a: array![f32; 8] = smoothed(x);` |
| | `smoothed(..)` | [`smoothed::PEAK`] | | meanwhile 32 + [`smoothed::PEAK`] live | |
| 4 | `b` | 32 | 64 |  | `let b: array![f32; 8] = math::smoothed::<8>(&a, 2.0);` |
| | `math::smoothed::<..>(..)` | `math::smoothed::<..>::PEAK` | | meanwhile 64 + `math::smoothed::<..>::PEAK` live | |
| 5 | `energy(..)` | [`energy::PEAK`] | 32 | meanwhile 64 + [`energy::PEAK`] live | `let c = energy(&a) + energy(wide);` |
| | `energy(..)` | `energy(..)` | | meanwhile 64 + `energy(..)` live | |
| 6 | `into(..)` | [`into::PEAK`] | 0 | meanwhile 32 + [`into::PEAK`] live | `into(&b, c);` |
| 7 |  |  | 0 |  | `helper::Thing::new(c).run();` |
| 8 |  |  | 0 |  | `std::mem::swap(&mut 1, &mut 2);` |
| 9 |  |  | 0 |  | `c` |

A function without a plan takes no bytes of the workspace. Its budget is 2 KiB. In bytes: [`CALLS_PEAK`], [`CALLS_LOWER_BOUND`], [`CALLS_TOTAL_WITHOUT_SHARING`].
The drawing is `calls::PLAN.to_svg()`, the table `calls::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn calls(
        x: &array![f32; 8; impl ::haversack::private::Storage],
        wide: View<'_, f32, Rank1<8>>,
    ) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<calls>::new();
        <calls>::value(x, wide, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`calls()`], as a type: its workspace is `Workspace<calls>`.
#[allow(non_camel_case_types)]
struct calls {}
///Bytes of the workspace of [`calls()`].
const CALLS_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <calls as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`calls()`].
const CALLS_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <calls as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`calls()`].
const CALLS_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <calls as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = calls;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for calls {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<7usize> for calls {
        const BUFFERS: [::haversack::private::Buffer; 7usize] = [
            ::haversack::private::slot_row::<calls, HaversackPlan, 0>(0usize, 7usize),
            ::haversack::private::slot_row::<calls, HaversackPlan, 0>(2usize, 9usize),
            ::haversack::private::call_row::<
                calls,
                HaversackPlan,
                2usize,
            >(1usize, 2usize),
            ::haversack::private::call_row::<
                calls,
                HaversackPlan,
                3usize,
            >(3usize, 4usize),
            ::haversack::private::call_row::<
                calls,
                HaversackPlan,
                4usize,
            >(5usize, 6usize),
            ::haversack::private::call_row::<
                calls,
                HaversackPlan,
                5usize,
            >(6usize, 7usize),
            ::haversack::private::call_row::<
                calls,
                HaversackPlan,
                6usize,
            >(8usize, 9usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for calls {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            7usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for calls {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <calls as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl calls {
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
                "calls",
                <Self as ::haversack::private::Plan>::PLAN,
                &::haversack::private::plan::labels(
                    <Self as ::haversack::private::Plan>::PLAN,
                    [
                        "a",
                        "b",
                        "smoothed(..)",
                        "math::smoothed::<8>(..)",
                        "energy(..)",
                        "energy(..)",
                        "into(..)",
                    ],
                    ["", "", "", "", "", "", ""],
                    &[0, 0, 7, 1, 2, 9, 2, 1, 2, 3, 3, 4, 4, 5, 6, 5, 6, 7, 6, 8, 9],
                ),
                &::haversack::private::plan::lines(
                    [
                        "let a: array![f32; 8] = smoothed(x);",
                        "let b: array![f32; 8] = math::smoothed::<8>(&a, 2.0);",
                        "let c = energy(&a) + energy(wide);",
                        "into(&b, c);",
                        "helper::Thing::new(c).run();",
                        "std::mem::swap(&mut 1, &mut 2);",
                        "c",
                    ],
                    &[3, 0, 2, 4, 2, 4, 5, 4, 7, 6, 7, 9, 7, 9, 10, 8, 10, 11, 9, 11, 12],
                ),
            )
            .with_budget(::haversack::private::plan::Limit {
                bytes: ::haversack::private::Limit {
                    bytes: 2048u64,
                    written: "2 KiB",
                    form: ::haversack::private::LimitForm::Unit,
                }
                    .bytes,
                written: "2 KiB",
            });
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        fn value(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            wide: View<'_, f32, Rank1<8>>,
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
            let haversack_type_5 = ::haversack::private::TypeOf::new();
            let haversack_type_2 = ::haversack::private::TypeOf::new();
            let haversack_type_4 = ::haversack::private::TypeOf::new();
            let haversack_type_6 = ::haversack::private::TypeOf::new();
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
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 2> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use smoothed as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        let given: &::haversack::private::InlineOf<
                            <HaversackFunction as ::haversack::private::ParameterAt<
                                HaversackPlan,
                                0usize,
                            >>::Array,
                        > = ::core::unreachable!();
                        given
                    },
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<2>(&haversack_memory)
            };
            let a: ::haversack::private::Slot<'_, _, _> = ::haversack::private::settled(
                ({
                    #[allow(unused_imports)]
                    use smoothed as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::unplanned::with_1::*;
                    haversack_callee::place
                })(
                    x,
                    ::haversack::private::Token::place(&mut memory_of_a),
                    ::haversack::private::part(
                        ::haversack::private::CallRow::lend(&mut haversack_row_of_call_0),
                    ),
                ),
                #[allow(unreachable_code)]
                &mut haversack_row_of_call_0,
            );
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_b @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 3> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(
                        non_camel_case_types,
                        dead_code,
                        clippy::extra_unused_type_parameters
                    )]
                    mod haversack_generic {
                        pub type haversack_callee<const A0: ::core::primitive::usize> = ::haversack::private::ordinary::haversack_callee;
                        pub fn haversack_callee<const A0: ::core::primitive::usize>() {}
                    }
                    #[allow(unused_imports)]
                    use math::smoothed as haversack_callee;
                    #[allow(unused_imports)]
                    use haversack_generic::*;
                    haversack_callee::<8>::planned
                })((::core::unreachable!(), ::core::unreachable!())));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_1 = unsafe {
                ::haversack::private::Memory::call::<3>(&haversack_memory)
            };
            let b: ::haversack::private::Slot<'_, _, _> = ::haversack::private::settled(
                ({
                    #[allow(
                        non_camel_case_types,
                        dead_code,
                        clippy::extra_unused_type_parameters
                    )]
                    mod haversack_generic {
                        pub type haversack_callee<const A0: ::core::primitive::usize> = ::haversack::private::unplanned::with_2::haversack_callee;
                        pub fn haversack_callee<const A0: ::core::primitive::usize>() {}
                    }
                    #[allow(unused_imports)]
                    use math::smoothed as haversack_callee;
                    #[allow(unused_imports)]
                    use haversack_generic::*;
                    haversack_callee::<8>::place
                })(
                    ::haversack::private::Lent::of(&a).as_written(),
                    2.0,
                    ::haversack::private::Token::place(&mut memory_of_b),
                    ::haversack::private::part(
                        ::haversack::private::CallRow::lend(&mut haversack_row_of_call_1),
                    ),
                ),
                #[allow(unreachable_code)]
                &mut haversack_row_of_call_1,
            );
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 4> for HaversackFunction {
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
            let mut haversack_row_of_call_2 = unsafe {
                ::haversack::private::Memory::call::<4>(&haversack_memory)
            };
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 5> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use energy as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        let given: View<'_, f32, Rank1<8>> = ::core::unreachable!();
                        given
                    },
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_3 = unsafe {
                ::haversack::private::Memory::call::<5>(&haversack_memory)
            };
            let c = ::haversack::private::seen(
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
                        use energy as haversack_callee;
                        #[allow(unused_imports)]
                        use ::haversack::private::ordinary::*;
                        haversack_callee::given(
                            haversack_callee,
                            ::haversack::private::CallRow::lend(
                                &mut haversack_row_of_call_2,
                            ),
                        )
                    })(::haversack::private::Lent::of(&a).as_written()),
                    #[allow(unreachable_code)]
                    &mut haversack_row_of_call_2,
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
                                    &mut haversack_row_of_call_3,
                                ),
                            )
                        })(wide),
                        #[allow(unreachable_code)]
                        &mut haversack_row_of_call_3,
                    ),
                );
            memory_of_a.end();
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 6> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use into as haversack_callee;
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
                    ::core::unreachable!(),
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_4 = unsafe {
                ::haversack::private::Memory::call::<6>(&haversack_memory)
            };
            ::haversack::private::settled(
                ::haversack::private::same({
                    #[allow(unused_imports)]
                    use into as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::given(
                        haversack_callee,
                        ::haversack::private::CallRow::lend(&mut haversack_row_of_call_4),
                    )
                })(::haversack::private::Lent::of(&b).as_written(), c),
                #[allow(unreachable_code)]
                &mut haversack_row_of_call_4,
            );
            memory_of_b.end();
            ::haversack::private::seen(
                    match () {
                        () if true => ::core::option::Option::None,
                        #[allow(unreachable_code)]
                        () => {
                            ::core::unreachable!();
                            ::core::option::Option::Some(&haversack_type_6)
                        }
                    },
                    helper::Thing::new(c),
                )
                .run();
            std::mem::swap(&mut 1, &mut 2);
            match () {
                () if true => c,
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
                            ::haversack::private::TypeOf::same(
                                &haversack_type_5,
                                &haversack_type_6,
                            );
                        }
                        {
                            haversack_type_1.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_3.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_5.haversack_gives_no_arrays();
                        }
                    };
                }
            }
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 8; impl ::haversack::private::Storage],
            _: View<'_, f32, Rank1<8>>,
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
            Self >] [> (_ : fn (& array![f32; 8; ::haversack::private::Inline], View <
            '_, f32, Rank1 < 8 > >) -> f32, part : HaversackPart)] [, HaversackCallee >
            (_ : HaversackCallee, part : HaversackPart)] -> impl ::core::ops::FnOnce(&
            array![f32; 8; HaversackStorage0], View < '_, f32, Rank1 < 8 > >) -> f32
            where { move | x, wide | Self::value(x, wide, ::haversack::private::PartOf::
            < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 8; impl ::haversack::private::Storage],
            wide: View<'_, f32, Rank1<8>>,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = calls(x, wide); loop {} }
            }
            Self::value(x, wide, workspace)
        }
    }
    const _: ::core::primitive::usize = ::haversack::private::check_plan(
        ::haversack::private::PlanClaim {
            name: "calls",
            parameters: &[],
            plan: <calls as ::haversack::private::Planned<7usize>>::PLAN.view(),
            labels: &[
                ("a", "array![f32; 8]"),
                ("b", "array![f32; 8]"),
                ("smoothed(..)", "a planned function"),
                ("math::smoothed::<8>(..)", "a planned function"),
                ("energy(..)", "a planned function"),
                ("energy(..)", "a planned function"),
                ("into(..)", "a planned function"),
            ],
            parts: &[
                <<calls as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                <<calls as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                ::haversack::private::called(
                    <calls as ::haversack::private::CallAt<HaversackPlan, 2usize>>::BYTES
                        .0,
                ),
                ::haversack::private::called(
                    <calls as ::haversack::private::CallAt<HaversackPlan, 3usize>>::BYTES
                        .0,
                ),
                ::haversack::private::called(
                    <calls as ::haversack::private::CallAt<HaversackPlan, 4usize>>::BYTES
                        .0,
                ),
                ::haversack::private::called(
                    <calls as ::haversack::private::CallAt<HaversackPlan, 5usize>>::BYTES
                        .0,
                ),
                ::haversack::private::called(
                    <calls as ::haversack::private::CallAt<HaversackPlan, 6usize>>::BYTES
                        .0,
                ),
            ],
            lines: &[
                (0usize, 3usize),
                (2usize, 4usize),
                (4usize, 5usize),
                (7usize, 6usize),
                (9usize, 7usize),
                (10usize, 8usize),
                (11usize, 9usize),
            ],
        },
        ::haversack::private::Limit {
            bytes: 2048u64,
            written: "2 KiB",
            form: ::haversack::private::LimitForm::Unit,
        },
    );
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a",
                <calls as ::haversack::private::Planned<7usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
        };
    }
};
