#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn returned(x: &array![f32; 8], flag: bool) -> array![f32; 8] {
        let a: array![f32; 8] = (x + 1.0).eval();
        if flag {
            return energy(&a);
        }
        let result: array![f32; 8] = (&a * 2.0).eval();
        result
    }
};
mod with_alloc {
    /// Returns an array.
    #[must_use]
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 5 | `a` | 32 | 32 |  | `let a: array![f32; 8] = (x + 1.0).eval();` |
| 6 |  |  | 32 |  | `if flag { .. }` |
| 7 | `energy(..)` | [`energy::PEAK`] | 32 | meanwhile 32 + [`energy::PEAK`] live | `return energy(&a);` |
| 9 |  |  | 0 |  | `let result: array![f32; 8] = (&a * 2.0).eval();` |
| 10 |  |  | 0 |  | `result` |

Its budget is 1 KiB. In bytes: [`RETURNED_PEAK`], [`RETURNED_LOWER_BOUND`], [`RETURNED_TOTAL_WITHOUT_SHARING`].
The drawing is `returned::PLAN.to_svg()`, the table `returned::PLAN.to_text()`.

`result` is the array that is returned: it lies in a block of its own.

A call takes no heap besides the workspace and the returned array, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    pub(crate) fn returned(
        x: &array![f32; 8; impl ::haversack::private::Storage],
        flag: bool,
    ) -> array![f32; 8] {
        let mut room = ::haversack::private::HeapWorkspace::<returned>::new();
        ::haversack::private::returned(|place| <returned>::place(
            x,
            flag,
            place,
            ::haversack::private::lent(&mut room),
        ))
    }
}
///The plan of [`returned()`], as a type: its workspace is `Workspace<returned>`.
#[allow(non_camel_case_types)]
pub(crate) struct returned {}
///Bytes of the workspace of [`returned()`].
pub(crate) const RETURNED_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <returned as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`returned()`].
pub(crate) const RETURNED_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <returned as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`returned()`].
pub(crate) const RETURNED_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <returned as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = returned;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for returned {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::ParameterAt<HaversackPlan, 1000usize> for returned {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<2usize> for returned {
        const BUFFERS: [::haversack::private::Buffer; 2usize] = [
            ::haversack::private::slot_row::<returned, HaversackPlan, 0>(0usize, 5usize),
            ::haversack::private::call_row::<
                returned,
                HaversackPlan,
                1usize,
            >(3usize, 4usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for returned {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            2usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for returned {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <returned as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl returned {
        /// Bytes of the workspace: the most that the function's arrays ever take.
        pub(crate) const PEAK: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::PEAK;
        /// The most bytes that are live at once: no workspace can be smaller.
        pub(crate) const LOWER_BOUND: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::LOWER_BOUND;
        /// Bytes that the function's arrays would take if none shared memory.
        pub(crate) const TOTAL_WITHOUT_SHARING: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING;
        /// The alignment of the workspace, in bytes.
        pub(crate) const ALIGNMENT: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::ALIGNMENT;
        /// Where each array lies, and when: as a table (`PLAN.to_text()`) and a drawing (`PLAN.to_svg()`).
        pub(crate) const PLAN: ::haversack::private::plan::Described<'static> = ::haversack::private::plan::Described::new(
                "returned",
                <Self as ::haversack::private::Plan>::PLAN,
                &::haversack::private::plan::labels(
                    <Self as ::haversack::private::Plan>::PLAN,
                    ["a", "energy(..)"],
                    ["", ""],
                    &[0, 0, 5, 1, 3, 4],
                ),
                &::haversack::private::plan::lines(
                    [
                        "let a: array![f32; 8] = (x + 1.0).eval();",
                        "if flag { .. }",
                        "return energy(&a);",
                        "let result: array![f32; 8] = (&a * 2.0).eval();",
                        "result",
                    ],
                    &[5, 0, 1, 6, 1, 2, 7, 2, 4, 9, 4, 5, 10, 5, 6],
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
        pub(crate) fn place<'haversack_place>(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            flag: bool,
            haversack_place: ::haversack::private::DestinationOf<
                'haversack_place,
                array![f32; 8; ::haversack::private::Inline],
            >,
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> ::haversack::private::SlotOf<
            'haversack_place,
            array![f32; 8; ::haversack::private::Inline],
        > {
            #[allow(unused_variables)]
            let haversack_memory = ::haversack::private::WorkspaceOf::<
                Self,
            >::memory(&mut haversack_workspace);
            ::haversack::private::with_alloc_in_body! {
                let haversack_header_0 = ::haversack::private::LentArray::of(x); let x =
                ::haversack::private::LentArray::array(& haversack_header_0);
            }
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
            if flag {
                #[allow(
                    non_local_definitions,
                    unreachable_code,
                    clippy::diverging_sub_expression
                )]
                impl ::haversack::private::CallAt<HaversackPlan, 1>
                for HaversackFunction {
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
                let mut haversack_row_of_call_0 = unsafe {
                    ::haversack::private::Memory::call::<1>(&haversack_memory)
                };
                return ::haversack::private::settled(
                    ({
                        #[allow(unused_imports)]
                        use energy as haversack_callee;
                        #[allow(unused_imports)]
                        use ::haversack::private::unplanned::with_1::*;
                        haversack_callee::place
                    })(
                        ::haversack::private::Lent::of(&a).as_written(),
                        haversack_place,
                        ::haversack::private::part(
                            ::haversack::private::CallRow::lend(
                                &mut haversack_row_of_call_0,
                            ),
                        ),
                    ),
                    #[allow(unreachable_code)]
                    &mut haversack_row_of_call_0,
                );
            }
            let result: ::haversack::private::SlotOf<
                '_,
                array![f32; 8; ::haversack::private::Inline],
            > = ::haversack::private::fill(haversack_place, &a * 2.0);
            memory_of_a.end();
            result
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        pub(crate) fn place<'haversack_place>(
            _: &array![f32; 8; impl ::haversack::private::Storage],
            _: bool,
            haversack_place: ::haversack::private::DestinationOf<
                'haversack_place,
                array![f32; 8; ::haversack::private::Inline],
            >,
            _: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> ::haversack::private::SlotOf<
            'haversack_place,
            array![f32; 8; ::haversack::private::Inline],
        > {
            loop {}
        }
        #[doc(hidden)]
        pub(crate) fn planned<HaversackArguments>(
            _: HaversackArguments,
        ) -> ::haversack::private::Call<Self> {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = returned({ let argument : & array![f32; 8;
                ::haversack::private::Inline] = ::core::unreachable!(); argument }, { let
                argument : bool = ::core::unreachable!(); argument }); loop {} }
            }
            ::haversack::private::Call::of()
        }
        ::haversack::private::with_callee! {
            [#[doc(hidden)] #[allow(unused_variables)] pub (crate) fn given <
            HaversackStorage0 : ::haversack::private::Storage, HaversackPart :
            ::haversack::private::Placed] [> (_ : fn (& array![f32; 8;
            ::haversack::private::Inline], bool) -> array![f32; 8], part :
            HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 8;
            HaversackStorage0], bool) -> HaversackPart::Value where { move | x, flag |
            ::haversack::private::Placed::never(part) }
        }
        #[doc(hidden)]
        pub(crate) fn value<
            HaversackWorkspace: ::haversack::private::WorkspaceOf<Self>
                + ::haversack::private::Placed,
        >(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            flag: bool,
            workspace: HaversackWorkspace,
        ) -> HaversackWorkspace::Value {
            let _ = x;
            let _ = flag;
            workspace.never()
        }
        /// Runs in a given workspace, and writes the result into a given array. Allocates nothing.
        pub(crate) fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            into: &mut ::haversack::private::Array<
                <array![
                    f32; 8; ::haversack::private::Inline
                ] as ::haversack::private::ArrayType>::Dtype,
                <array![
                    f32; 8; ::haversack::private::Inline
                ] as ::haversack::private::ArrayType>::Shape,
                impl ::haversack::private::StorageMut,
            >,
            x: &array![f32; 8; impl ::haversack::private::Storage],
            flag: bool,
        ) {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = returned(x, flag); loop {} }
            }
            ::haversack::private::written(
                into,
                |place| Self::place(x, flag, place, workspace),
            );
        }
    }
    const _: ::core::primitive::usize = ::haversack::private::check_plan(
        ::haversack::private::PlanClaim {
            name: "returned",
            parameters: &[],
            plan: <returned as ::haversack::private::Planned<2usize>>::PLAN.view(),
            labels: &[("a", "array![f32; 8]"), ("energy(..)", "a planned function")],
            parts: &[
                <<returned as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                ::haversack::private::called(
                    <returned as ::haversack::private::CallAt<
                        HaversackPlan,
                        1usize,
                    >>::BYTES
                        .0,
                ),
            ],
            lines: &[
                (0usize, 5usize),
                (1usize, 6usize),
                (2usize, 7usize),
                (4usize, 9usize),
                (5usize, 10usize),
            ],
        },
        ::haversack::private::Limit {
            bytes: 1024u64,
            written: "1 KiB",
            form: ::haversack::private::LimitForm::Unit,
        },
    );
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a",
                <returned as ::haversack::private::Planned<2usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
        };
    }
};
