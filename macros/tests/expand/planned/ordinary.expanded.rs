#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn f(x: &array![f32; 8], net: &Net) -> f32 {
        let y: array![f32; 8] = (x * clip(x.sum())).eval();
        let z: array![f32; 8] = select(&mask, y, 0.0).eval();
        assert!(clip(z.sum()) < 1.0);
        let doubled = |x: f32| clip(x) * 2.0;
        max(forward(&net.weights, z.view()), doubled(0.5))
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `y` | 32 | 32 |  | `let y: array![f32; 8] = (x * clip(x.sum())).eval();` |
| | `clip(..)` | `clip(..)` | | meanwhile 32 + `clip(..)` live | |
| 4 | `z` | 0 | 32 | in place of `y` | `let z: array![f32; 8] = select(&mask, y, 0.0).eval();` |
| 5 |  |  | 32 |  | `assert!(clip(z.sum()) < 1.0);` |
| 6 |  |  | 32 |  | `let doubled = \|x: f32\| clip(x) * 2.0;` |
| 7 | `forward(..)` | `forward(..)` | 0 | meanwhile 32 + `forward(..)` live | `max(forward(&net.weights, z.view()), doubled(0.5))` |

A function without a plan takes no bytes of the workspace. In bytes: [`F_PEAK`], [`F_LOWER_BOUND`], [`F_TOTAL_WITHOUT_SHARING`].
The drawing is `f::PLAN.to_svg()`, the table `f::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn f(x: &array![f32; 8; impl ::haversack::private::Storage], net: &Net) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<f>::new();
        <f>::value(x, net, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`f()`], as a type: its workspace is `Workspace<f>`.
#[allow(non_camel_case_types)]
struct f {}
///Bytes of the workspace of [`f()`].
const F_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <f as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`f()`].
const F_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <f as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`f()`].
const F_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <f as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = f;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for f {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<5usize> for f {
        const BUFFERS: [::haversack::private::Buffer; 5usize] = [
            ::haversack::private::slot_row::<f, HaversackPlan, 0>(0usize, 9usize)
                .of_arrays(2usize),
            ::haversack::private::call_row::<f, HaversackPlan, 1usize>(1usize, 2usize),
            ::haversack::private::call_row::<f, HaversackPlan, 2usize>(3usize, 4usize),
            ::haversack::private::call_row::<f, HaversackPlan, 3usize>(7usize, 9usize),
            ::haversack::private::call_row::<f, HaversackPlan, 4usize>(7usize, 8usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for f {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            5usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for f {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <f as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl f {
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
            "f",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["y", "z", "clip(..)", "forward(..)"],
                ["", "y", "", ""],
                &[0, 0, 2, 0, 2, 9, 1, 1, 2, 4, 7, 8],
            ),
            &::haversack::private::plan::lines(
                [
                    "let y: array![f32; 8] = (x * clip(x.sum())).eval();",
                    "let z: array![f32; 8] = select(&mask, y, 0.0).eval();",
                    "assert!(clip(z.sum()) < 1.0);",
                    "let doubled = |x: f32| clip(x) * 2.0;",
                    "max(forward(&net.weights, z.view()), doubled(0.5))",
                ],
                &[3, 0, 2, 4, 2, 4, 5, 4, 5, 6, 5, 6, 7, 6, 9],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        fn value(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            net: &Net,
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
            let haversack_type_7 = ::haversack::private::TypeOf::new();
            let haversack_type_9 = ::haversack::private::TypeOf::new();
            let haversack_type_2 = ::haversack::private::TypeOf::new();
            let haversack_type_4 = ::haversack::private::TypeOf::new();
            let haversack_type_6 = ::haversack::private::TypeOf::new();
            let haversack_type_8 = ::haversack::private::TypeOf::new();
            let haversack_type_10 = ::haversack::private::TypeOf::new();
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 8; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_y @ _ = unsafe {
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
            impl ::haversack::private::CallAt<HaversackPlan, 1> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use clip as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((::core::unreachable!(),)));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<1>(&haversack_memory)
            };
            let y = ::haversack::private::fill_token(
                &mut memory_of_y,
                x
                    * ::haversack::private::seen(
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
                                use clip as haversack_callee;
                                #[allow(unused_imports)]
                                use ::haversack::private::ordinary::*;
                                haversack_callee::given(
                                    haversack_callee,
                                    ::haversack::private::CallRow::lend(
                                        &mut haversack_row_of_call_0,
                                    ),
                                )
                            })(x.sum()),
                            #[allow(unreachable_code)]
                            &mut haversack_row_of_call_0,
                        ),
                    ),
            );
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 2> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use select as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    ::core::unreachable!(),
                    {
                        use ::haversack::private::AsItIs as _;
                        ::haversack::private::Given({
                                let y: &::haversack::private::SlotOf<
                                    '_,
                                    <HaversackFunction as ::haversack::private::SlotAt<
                                        HaversackPlan,
                                        0,
                                    >>::Array,
                                > = ::core::unreachable!();
                                (*y)
                            })
                            .haversack_asked()
                    },
                    ::core::unreachable!(),
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_1 = unsafe {
                ::haversack::private::Memory::call::<2>(&haversack_memory)
            };
            let z = ::haversack::private::in_place::<
                array![f32; 8; ::haversack::private::Inline],
                _,
            >(
                ::haversack::private::seen(
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
                            use select as haversack_callee;
                            #[allow(unused_imports)]
                            use ::haversack::private::ordinary::*;
                            haversack_callee::given(
                                haversack_callee,
                                ::haversack::private::CallRow::lend(
                                    &mut haversack_row_of_call_1,
                                ),
                            )
                        })(&mask, y, 0.0),
                        #[allow(unreachable_code)]
                        &mut haversack_row_of_call_1,
                    ),
                ),
            );
            #[allow(unreachable_code, clippy::diverging_sub_expression)]
            if false {
                ::haversack::private::unplannable(|| ({
                    #[allow(unused_imports)]
                    use clip as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((::core::unreachable!(),)));
            }
            assert!(clip(z.sum()) < 1.0);
            let doubled = |x: f32| {
                ::haversack::private::same({
                    #[allow(unused_imports)]
                    use clip as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::given(
                        haversack_callee,
                        ::haversack::private::AtAnyTime,
                    )
                })(x) * 2.0
            };
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 3> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use max as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((::core::unreachable!(), ::core::unreachable!())));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_2 = unsafe {
                ::haversack::private::Memory::call::<3>(&haversack_memory)
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
                    use forward as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        use ::haversack::private::AsItIs as _;
                        ::haversack::private::Given({
                                let net: &&Net = ::core::unreachable!();
                                &(*net).weights
                            })
                            .haversack_asked()
                    },
                    {
                        use ::haversack::private::AsItIs as _;
                        ::haversack::private::Given({
                                let z: &::haversack::private::SlotOf<
                                    '_,
                                    array![f32; 8; ::haversack::private::Inline],
                                > = ::core::unreachable!();
                                (*z).view()
                            })
                            .haversack_asked()
                    },
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_3 = unsafe {
                ::haversack::private::Memory::call::<4>(&haversack_memory)
            };
            match () {
                () if true => {
                    ::haversack::private::seen(
                        match () {
                            () if true => ::core::option::Option::None,
                            #[allow(unreachable_code)]
                            () => {
                                ::core::unreachable!();
                                ::core::option::Option::Some(&haversack_type_10)
                            }
                        },
                        ::haversack::private::settled(
                            ::haversack::private::same({
                                #[allow(unused_imports)]
                                use max as haversack_callee;
                                #[allow(unused_imports)]
                                use ::haversack::private::ordinary::*;
                                haversack_callee::given(
                                    haversack_callee,
                                    ::haversack::private::CallRow::lend(
                                        &mut haversack_row_of_call_2,
                                    ),
                                )
                            })(
                                ::haversack::private::seen(
                                    match () {
                                        () if true => ::core::option::Option::None,
                                        #[allow(unreachable_code)]
                                        () => {
                                            ::core::unreachable!();
                                            ::core::option::Option::Some(&haversack_type_6)
                                        }
                                    },
                                    ::haversack::private::settled(
                                        ::haversack::private::same({
                                            #[allow(unused_imports)]
                                            use forward as haversack_callee;
                                            #[allow(unused_imports)]
                                            use ::haversack::private::ordinary::*;
                                            haversack_callee::given(
                                                haversack_callee,
                                                ::haversack::private::CallRow::lend(
                                                    &mut haversack_row_of_call_3,
                                                ),
                                            )
                                        })(&net.weights, z.view()),
                                        #[allow(unreachable_code)]
                                        &mut haversack_row_of_call_3,
                                    ),
                                ),
                                ::haversack::private::seen(
                                    match () {
                                        () if true => ::core::option::Option::None,
                                        #[allow(unreachable_code)]
                                        () => {
                                            ::core::unreachable!();
                                            ::core::option::Option::Some(&haversack_type_8)
                                        }
                                    },
                                    doubled(0.5),
                                ),
                            ),
                            #[allow(unreachable_code)]
                            &mut haversack_row_of_call_2,
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
                            ::haversack::private::TypeOf::same(
                                &haversack_type_5,
                                &haversack_type_6,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_7,
                                &haversack_type_8,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_9,
                                &haversack_type_10,
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
                        {
                            haversack_type_7.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_9.haversack_gives_no_arrays();
                        }
                    };
                }
            }
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 8; impl ::haversack::private::Storage],
            _: &Net,
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
            Self >] [> (_ : fn (& array![f32; 8; ::haversack::private::Inline], & Net) ->
            f32, part : HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 8;
            HaversackStorage0], & Net) -> f32 where { move | x, net | Self::value(x, net,
            ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 8; impl ::haversack::private::Storage],
            net: &Net,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = f(x, net); loop {} }
            }
            Self::value(x, net, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "y, z",
                <f as ::haversack::private::Planned<5usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
            ::haversack::private::check_docs(
                "select(..)",
                <f as ::haversack::private::Planned<5usize>>::BUFFERS[2usize],
                0usize,
                1usize,
            );
            ::haversack::private::check_docs(
                "max(..)",
                <f as ::haversack::private::Planned<5usize>>::BUFFERS[3usize],
                0usize,
                1usize,
            );
        };
    }
};
