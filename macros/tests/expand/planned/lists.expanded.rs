#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn lists(x: &array![f32; 2], filter: &mut Filter) -> f32 {
        let y: array![f32; 2] = (x * array![0.5, smoothed(x)]).eval();
        filter.taps.assign(&array![1.0, 2.0]);
        gain(&array![y[[0]], 2.0]) + y.dot(&array![1.0, 2.0]).sum()
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `y` | 8 | 8 |  | `let y: array![f32; 2] = (x * array![0.5, smoothed(x)]).eval();` |
| | `smoothed(..)` | [`smoothed::PEAK`] | | meanwhile 8 + [`smoothed::PEAK`] live | |
| 4 |  |  | 8 |  | `filter.taps.assign(&array![1.0, 2.0]);` |
| 5 | `gain(..)` | `gain(..)` | 0 | meanwhile 8 + `gain(..)` live | `gain(&array![y[[0]], 2.0]) + y.dot(&array![1.0, 2.0]).sum()` |

A function without a plan takes no bytes of the workspace. In bytes: [`LISTS_PEAK`], [`LISTS_LOWER_BOUND`], [`LISTS_TOTAL_WITHOUT_SHARING`].
The drawing is `lists::PLAN.to_svg()`, the table `lists::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn lists(
        x: &array![f32; 2; impl ::haversack::private::Storage],
        filter: &mut Filter,
    ) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<lists>::new();
        <lists>::value(x, filter, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`lists()`], as a type: its workspace is `Workspace<lists>`.
#[allow(non_camel_case_types)]
struct lists {}
///Bytes of the workspace of [`lists()`].
const LISTS_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <lists as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`lists()`].
const LISTS_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <lists as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`lists()`].
const LISTS_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <lists as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = lists;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for lists {
        type Array = array![f32; 2; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<3usize> for lists {
        const BUFFERS: [::haversack::private::Buffer; 3usize] = [
            ::haversack::private::slot_row::<lists, HaversackPlan, 0>(0usize, 5usize),
            ::haversack::private::call_row::<
                lists,
                HaversackPlan,
                1usize,
            >(1usize, 2usize),
            ::haversack::private::call_row::<
                lists,
                HaversackPlan,
                2usize,
            >(4usize, 5usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for lists {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            3usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for lists {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <lists as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl lists {
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
            "lists",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["y", "smoothed(..)", "gain(..)"],
                ["", "", ""],
                &[0, 0, 5, 1, 1, 2, 2, 4, 5],
            ),
            &::haversack::private::plan::lines(
                [
                    "let y: array![f32; 2] = (x * array![0.5, smoothed(x)]).eval();",
                    "filter.taps.assign(&array![1.0, 2.0]);",
                    "gain(&array![y[[0]], 2.0]) + y.dot(&array![1.0, 2.0]).sum()",
                ],
                &[3, 0, 2, 4, 2, 3, 5, 3, 5],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        fn value(
            x: &array![f32; 2; impl ::haversack::private::Storage],
            filter: &mut Filter,
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
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 2; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_y @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 2; ::haversack::private::Inline],
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
                ::haversack::private::Memory::call::<1>(&haversack_memory)
            };
            let y = ::haversack::private::fill_token(
                &mut memory_of_y,
                x
                    * array!(
                        ::haversack::planned::planned_list!(inline[0.5,
                        ::haversack::private::seen(match () { () if true =>
                        ::core::option::Option::None, #[allow(unreachable_code)] () => {
                        ::core::unreachable!(); ::core::option::Option::Some(&
                        haversack_type_2) } },
                        ::haversack::private::settled(::haversack::private::same({
                        #[allow(unused_imports)] use smoothed as haversack_callee;
                        #[allow(unused_imports)] use ::haversack::private::ordinary:: *;
                        haversack_callee::given(haversack_callee,
                        ::haversack::private::CallRow::lend(& mut
                        haversack_row_of_call_0)) }) (x), #[allow(unreachable_code)] &
                        mut haversack_row_of_call_0))])
                    ),
            );
            filter
                .taps
                .assign(
                    ::haversack::private::Lent::of(
                            &array!(
                                ::haversack::planned::planned_list!(inline[1.0, 2.0])
                            ),
                        )
                        .header()
                        .array(),
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
                    use gain as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        use ::haversack::private::AsItIs as _;
                        ::haversack::private::Given({
                                ::haversack::private::kept(|| {
                                    array!(
                                        ::haversack::planned::planned_list!(inline[::core::unreachable!(),
                                        2.0])
                                    )
                                })
                            })
                            .haversack_asked()
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
                                ::core::option::Option::Some(&haversack_type_4)
                            }
                        },
                        ::haversack::private::settled(
                            ::haversack::private::same({
                                #[allow(unused_imports)]
                                use gain as haversack_callee;
                                #[allow(unused_imports)]
                                use ::haversack::private::ordinary::*;
                                haversack_callee::given(
                                    haversack_callee,
                                    ::haversack::private::CallRow::lend(
                                        &mut haversack_row_of_call_1,
                                    ),
                                )
                            })(
                                ::haversack::private::Lent::of(
                                        &array!(
                                            ::haversack::planned::planned_list!(inline[y[[0]], 2.0])
                                        ),
                                    )
                                    .header()
                                    .array(),
                            ),
                            #[allow(unreachable_code)]
                            &mut haversack_row_of_call_1,
                        ),
                    )
                        + y
                            .dot(
                                &array!(
                                    ::haversack::planned::planned_list!(inline[1.0, 2.0])
                                ),
                            )
                            .sum()
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
            _: &array![f32; 2; impl ::haversack::private::Storage],
            _: &mut Filter,
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
            Self >] [> (_ : fn (& array![f32; 2; ::haversack::private::Inline], & mut
            Filter) -> f32, part : HaversackPart)] [, HaversackCallee > (_ :
            HaversackCallee, part : HaversackPart)] -> impl ::core::ops::FnOnce(&
            array![f32; 2; HaversackStorage0], & mut Filter) -> f32 where { move | x,
            filter | Self::value(x, filter, ::haversack::private::PartOf:: < Self >
            ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 2; impl ::haversack::private::Storage],
            filter: &mut Filter,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = lists(x, filter); loop {} }
            }
            Self::value(x, filter, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "y",
                <lists as ::haversack::private::Planned<3usize>>::BUFFERS[0usize],
                8usize,
                8usize,
            );
        };
    }
};
