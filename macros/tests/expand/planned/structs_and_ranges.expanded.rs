#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn structs(x: &array![f32; 8]) -> f32 {
        let a: array![f32; 8] = (x + 1.0).eval();
        let holder = Holder {
            view: a.view(),
            count: 2,
            ..rest()
        };
        let tuple = (a.view(), [a.sum(); 2], 0..a.len());
        let list = [a.view(), a.view()];
        let r = &raw const tuple;
        let unit = -holder.view.sum();
        unit
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `a` | 32 | 32 |  | `let a: array![f32; 8] = (x + 1.0).eval();` |
| 4 | `rest(..)` | `rest(..)` | 32 | meanwhile 32 + `rest(..)` live | `let holder = Holder { .. };` |
| 5 |  |  | 32 |  | `let tuple = (a.view(), [a.sum(); 2], 0..a.len());` |
| 6 |  |  | 32 |  | `let list = [a.view(), a.view()];` |
| 7 |  |  | 32 |  | `let r = &raw const tuple;` |
| 8 |  |  | 32 |  | `let unit = -holder.view.sum();` |
| 9 |  |  | 0 |  | `unit` |

A function without a plan takes no bytes of the workspace. In bytes: [`STRUCTS_PEAK`], [`STRUCTS_LOWER_BOUND`], [`STRUCTS_TOTAL_WITHOUT_SHARING`].
The drawing is `structs::PLAN.to_svg()`, the table `structs::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn structs(x: &array![f32; 8; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<structs>::new();
        <structs>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`structs()`], as a type: its workspace is `Workspace<structs>`.
#[allow(non_camel_case_types)]
struct structs {}
///Bytes of the workspace of [`structs()`].
const STRUCTS_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <structs as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`structs()`].
const STRUCTS_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <structs as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`structs()`].
const STRUCTS_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <structs as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = structs;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for structs {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<2usize> for structs {
        const BUFFERS: [::haversack::private::Buffer; 2usize] = [
            ::haversack::private::slot_row::<structs, HaversackPlan, 0>(0usize, 8usize),
            ::haversack::private::call_row::<
                structs,
                HaversackPlan,
                1usize,
            >(2usize, 3usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for structs {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            2usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for structs {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <structs as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl structs {
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
            "structs",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a", "rest(..)"],
                ["", ""],
                &[0, 0, 8, 1, 2, 3],
            ),
            &::haversack::private::plan::lines(
                [
                    "let a: array![f32; 8] = (x + 1.0).eval();",
                    "let holder = Holder { .. };",
                    "let tuple = (a.view(), [a.sum(); 2], 0..a.len());",
                    "let list = [a.view(), a.view()];",
                    "let r = &raw const tuple;",
                    "let unit = -holder.view.sum();",
                    "unit",
                ],
                &[3, 0, 1, 4, 1, 3, 5, 3, 4, 6, 4, 5, 7, 5, 6, 8, 6, 7, 9, 7, 8],
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
            let a = ::haversack::private::fill_token(&mut memory_of_a, x + 1.0);
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 1> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use rest as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })(()));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<1>(&haversack_memory)
            };
            let holder = Holder {
                view: a.view(),
                count: 2,
                ..::haversack::private::seen(
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
                            use rest as haversack_callee;
                            #[allow(unused_imports)]
                            use ::haversack::private::ordinary::*;
                            haversack_callee::given(
                                haversack_callee,
                                ::haversack::private::CallRow::lend(
                                    &mut haversack_row_of_call_0,
                                ),
                            )
                        })(),
                        #[allow(unreachable_code)]
                        &mut haversack_row_of_call_0,
                    ),
                )
            };
            let tuple = (a.view(), [a.sum(); 2], 0..a.len());
            let list = [a.view(), a.view()];
            let r = &raw const tuple;
            let unit = -::haversack::private::seen(
                match () {
                    () if true => ::core::option::Option::None,
                    #[allow(unreachable_code)]
                    () => {
                        ::core::unreachable!();
                        ::core::option::Option::Some(&haversack_type_4)
                    }
                },
                holder.view.sum(),
            );
            match () {
                () if true => unit,
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
                let _ = structs(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a",
                <structs as ::haversack::private::Planned<2usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
        };
    }
};
