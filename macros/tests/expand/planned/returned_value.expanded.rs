#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn value(x: &array![f32; 8], which: u8) -> array![f32; 8] {
        let a: array![f32; 8] = (x + 1.0).eval();
        match which {
            0 => <array![f32; 8]>::zeros(),
            1 => other::value(&a),
            _ => &a + 2.0,
        }
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `a` | 32 | 32 |  | `let a: array![f32; 8] = (x + 1.0).eval();` |
| 4 | `other::value(..)` | [`other::value::PEAK`] | 0 | meanwhile 32 + [`other::value::PEAK`] live | `match which { .. }` |

In bytes: [`VALUE_PEAK`], [`VALUE_LOWER_BOUND`], [`VALUE_TOTAL_WITHOUT_SHARING`].
The drawing is `value::PLAN.to_svg()`, the table `value::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn value(
        x: &array![f32; 8; impl ::haversack::private::Storage],
        which: u8,
    ) -> array![f32; 8] {
        let mut room = ::haversack::private::HeapWorkspace::<value>::new();
        ::haversack::private::returned(|place| <value>::place(
            x,
            which,
            place,
            ::haversack::private::lent(&mut room),
        ))
    }
}
///The plan of [`value()`], as a type: its workspace is `Workspace<value>`.
#[allow(non_camel_case_types)]
struct value {}
///Bytes of the workspace of [`value()`].
const VALUE_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <value as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`value()`].
const VALUE_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <value as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`value()`].
const VALUE_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <value as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = value;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for value {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::ParameterAt<HaversackPlan, 1000usize> for value {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<2usize> for value {
        const BUFFERS: [::haversack::private::Buffer; 2usize] = [
            ::haversack::private::slot_row::<value, HaversackPlan, 0>(0usize, 3usize),
            ::haversack::private::call_row::<
                value,
                HaversackPlan,
                1usize,
            >(2usize, 3usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for value {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            2usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for value {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <value as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl value {
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
            "value",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a", "other::value(..)"],
                ["", ""],
                &[0, 0, 3, 1, 2, 3],
            ),
            &::haversack::private::plan::lines(
                ["let a: array![f32; 8] = (x + 1.0).eval();", "match which { .. }"],
                &[3, 0, 1, 4, 1, 3],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        fn place<'haversack_place>(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            which: u8,
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
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 1> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use other::value as haversack_callee;
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
            match which {
                0 => {
                    ::haversack::private::fill(
                        haversack_place,
                        ::haversack::private::zeros::<
                            array![f32; 8; ::haversack::private::Inline],
                            _,
                            _,
                        >(),
                    )
                }
                1 => {
                    ::haversack::private::settled(
                        ({
                            #[allow(unused_imports)]
                            use other::value as haversack_callee;
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
                    )
                }
                _ => ::haversack::private::fill_whole(haversack_place, &a + 2.0),
            }
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn place<'haversack_place>(
            _: &array![f32; 8; impl ::haversack::private::Storage],
            _: u8,
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
        fn planned<HaversackArguments>(
            _: HaversackArguments,
        ) -> ::haversack::private::Call<Self> {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = value({ let argument : & array![f32; 8;
                ::haversack::private::Inline] = ::core::unreachable!(); argument }, { let
                argument : u8 = ::core::unreachable!(); argument }); loop {} }
            }
            ::haversack::private::Call::of()
        }
        ::haversack::private::with_callee! {
            [#[doc(hidden)] #[allow(unused_variables)] fn given < HaversackStorage0 :
            ::haversack::private::Storage, HaversackPart : ::haversack::private::Placed]
            [> (_ : fn (& array![f32; 8; ::haversack::private::Inline], u8) ->
            array![f32; 8], part : HaversackPart)] [, HaversackCallee > (_ :
            HaversackCallee, part : HaversackPart)] -> impl ::core::ops::FnOnce(&
            array![f32; 8; HaversackStorage0], u8) -> HaversackPart::Value where { move |
            x, which | ::haversack::private::Placed::never(part) }
        }
        #[doc(hidden)]
        fn value<
            HaversackWorkspace: ::haversack::private::WorkspaceOf<Self>
                + ::haversack::private::Placed,
        >(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            which: u8,
            workspace: HaversackWorkspace,
        ) -> HaversackWorkspace::Value {
            let _ = x;
            let _ = which;
            workspace.never()
        }
        /// Runs in a given workspace, and writes the result into a given array. Allocates nothing.
        fn in_workspace(
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
            which: u8,
        ) {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = value(x, which); loop {} }
            }
            ::haversack::private::written(
                into,
                |place| Self::place(x, which, place, workspace),
            );
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a",
                <value as ::haversack::private::Planned<2usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
        };
    }
};
