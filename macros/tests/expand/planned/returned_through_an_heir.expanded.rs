#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn heir(x: &array![f32; 8]) -> array![f32; 8] {
        let a: array![f32; 8] = (x + 1.0).eval();
        let b: array![f32; 8] = (a * 2.0).eval();
        b
    }
};
mod with_alloc {
    ///Workspace: 0 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | | | | 0 |  | `let a: array![f32; 8] = (x + 1.0).eval();` |
| 4 | | | | 0 |  | `let b: array![f32; 8] = (a * 2.0).eval();` |
| 5 | | | | 0 |  | `b` |

* PEAK 0 bytes: the workspace
* LOWER_BOUND 0 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 0 bytes: each array in bytes of its own

In bytes: [`HEIR_PEAK`], [`HEIR_LOWER_BOUND`], [`HEIR_TOTAL_WITHOUT_SHARING`].

`a, b` is the array that is returned: it lies in a block of its own.

A call takes no heap besides the workspace and the returned array, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of heir</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">heir</text>\n<text x=\"8\" y=\"36\">PEAK 0 bytes &#183; LOWER_BOUND 0 &#183; TOTAL_WITHOUT_SHARING 0</text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<text x=\"204.7\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"639.3\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn heir(x: &array![f32; 8; impl ::haversack::private::Storage]) -> array![f32; 8] {
        let mut room = ::haversack::private::HeapWorkspace::<heir>::new();
        ::haversack::private::returned(|place| <heir>::place(
            x,
            place,
            ::haversack::private::lent(&mut room),
        ))
    }
}
///The plan of [`heir()`], as a type: its workspace is `Workspace<heir>`.
#[allow(non_camel_case_types)]
struct heir {}
///Bytes of the workspace of [`heir()`].
const HEIR_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <heir as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`heir()`].
const HEIR_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <heir as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`heir()`].
const HEIR_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <heir as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = heir;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for heir {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::ParameterAt<HaversackPlan, 1000usize> for heir {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<0usize> for heir {
        const BUFFERS: [::haversack::private::Buffer; 0usize] = [];
    }
    unsafe impl ::haversack::private::Plan for heir {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            0usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for heir {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <heir as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl heir {
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
            "heir",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                [],
                [],
                &[],
            ),
            &::haversack::private::plan::lines(
                [
                    "let a: array![f32; 8] = (x + 1.0).eval();",
                    "let b: array![f32; 8] = (a * 2.0).eval();",
                    "b",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn place<'haversack_place>(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            haversack_place: ::haversack::private::DestinationOf<
                'haversack_place,
                array![f32; 8; ::haversack::private::Inline],
            >,
            haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> ::haversack::private::SlotOf<
            'haversack_place,
            array![f32; 8; ::haversack::private::Inline],
        > {
            ::haversack::private::with_alloc_in_body! {
                let haversack_header_0 = ::haversack::private::LentArray::of(x); let x =
                ::haversack::private::LentArray::array(& haversack_header_0);
            }
            let a: ::haversack::private::SlotOf<
                '_,
                array![f32; 8; ::haversack::private::Inline],
            > = ::haversack::private::fill(haversack_place, x + 1.0);
            let b: ::haversack::private::SlotOf<
                '_,
                array![f32; 8; ::haversack::private::Inline],
            > = ::haversack::private::in_place::<
                array![f32; 8; ::haversack::private::Inline],
                _,
            >(a * 2.0);
            b
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn place<'haversack_place>(
            _: &array![f32; 8; impl ::haversack::private::Storage],
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
                let _ = heir({ let argument : & array![f32; 8;
                ::haversack::private::Inline] = ::core::unreachable!(); argument }); loop
                {} }
            }
            ::haversack::private::Call::of()
        }
        ::haversack::private::with_callee! {
            [#[doc(hidden)] #[allow(unused_variables)] fn given < HaversackStorage0 :
            ::haversack::private::Storage, HaversackPart : ::haversack::private::Placed]
            [> (_ : fn (& array![f32; 8; ::haversack::private::Inline]) -> array![f32;
            8], part : HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 8;
            HaversackStorage0]) -> HaversackPart::Value where { move | x |
            ::haversack::private::Placed::never(part) }
        }
        #[doc(hidden)]
        fn value<
            HaversackWorkspace: ::haversack::private::WorkspaceOf<Self>
                + ::haversack::private::Placed,
        >(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            workspace: HaversackWorkspace,
        ) -> HaversackWorkspace::Value {
            let _ = x;
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
        ) {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = heir(x); loop {} }
            }
            ::haversack::private::written(
                into,
                |place| Self::place(x, place, workspace),
            );
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
