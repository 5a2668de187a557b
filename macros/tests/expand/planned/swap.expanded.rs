#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn f(x: &array![f32; 8], steps: usize) -> array![f32; 8] {
        let mut now: array![f32; 8] = x.to_owned();
        let mut next: array![f32; 8] = <array![f32; 8]>::zeros();
        for _ in 0..steps {
            next.assign(&now * 0.5);
            std::mem::swap(&mut now, &mut next);
        }
        now
    }
};
mod with_alloc {
    ///Workspace: 64 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | `now` | 32 | 0 | 32 |  | `let mut now: array![f32; 8] = x.to_owned();` |
| 4 | `next` | 32 | 32 | 64 | peak: 64 bytes live | `let mut next: array![f32; 8] = <array![f32; 8]>::zeros();` |
| 5 | | | | 64 |  | `for _ in 0..steps { .. }` |
| 6 | | | | 64 |  | `next.assign(&now * 0.5);` |
| 7 | | | | 64 |  | `std::mem::swap(&mut now, &mut next);` |
| 9 | | | | 0 |  | `now` |

* PEAK 64 bytes: the workspace
* LOWER_BOUND 64 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 64 bytes: each array in bytes of its own

In bytes: [`F_PEAK`], [`F_LOWER_BOUND`], [`F_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of f</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">f</text>\n<text x=\"8\" y=\"36\">PEAK 64 bytes &#183; LOWER_BOUND 64 &#183; TOTAL_WITHOUT_SHARING 64</text>\n<rect x=\"96.0\" y=\"212.0\" width=\"652.0\" height=\"150.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>now: 32 bytes at offset 0</title></rect>\n<rect x=\"204.7\" y=\"62.0\" width=\"543.3\" height=\"150.0\" fill=\"#a8572c\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>next: 32 bytes at offset 32</title></rect>\n<rect x=\"204.7\" y=\"62\" width=\"108.7\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"204.7\" y=\"57.0\" width=\"108.7\" height=\"3\"/>\n<text x=\"259.0\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"422.0\" y=\"284.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">now<tspan x=\"422.0\" dy=\"14\">32</tspan></text>\n<text x=\"476.3\" y=\"134.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">next<tspan x=\"476.3\" dy=\"14\">32</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">64</text>\n<text x=\"150.3\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"259.0\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"367.7\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"476.3\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"585.0\" y=\"378\" text-anchor=\"middle\">7</text>\n<text x=\"693.7\" y=\"378\" text-anchor=\"middle\">9</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn f(
        x: &array![f32; 8; impl ::haversack::private::Storage],
        steps: usize,
    ) -> array![f32; 8] {
        let mut room = ::haversack::private::HeapWorkspace::<f>::new();
        ::haversack::private::returned(|place| <f>::place(
            x,
            steps,
            place,
            ::haversack::private::lent(&mut room),
        ))
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
    impl ::haversack::private::ParameterAt<HaversackPlan, 1000usize> for f {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<2usize> for f {
        const BUFFERS: [::haversack::private::Buffer; 2usize] = [
            ::haversack::private::slot_row::<f, HaversackPlan, 0>(0usize, 6usize),
            ::haversack::private::slot_row::<f, HaversackPlan, 0>(1usize, 6usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for f {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            2usize,
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
                ["now", "next"],
                ["", ""],
                &[0, 0, 6, 1, 1, 6],
            ),
            &::haversack::private::plan::lines(
                [
                    "let mut now: array![f32; 8] = x.to_owned();",
                    "let mut next: array![f32; 8] = <array![f32; 8]>::zeros();",
                    "for _ in 0..steps { .. }",
                    "next.assign(&now * 0.5);",
                    "std::mem::swap(&mut now, &mut next);",
                    "now",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4, 7, 4, 5, 9, 5, 6],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn place<'haversack_place>(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            steps: usize,
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
            let mut memory_of_now @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 8; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let mut now = ::haversack::private::fill_token(
                &mut memory_of_now,
                ::haversack::private::copied(&x),
            );
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_next @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            let mut next = ::haversack::private::fill(
                ::haversack::private::Token::place(&mut memory_of_next),
                ::haversack::private::zeros::<
                    array![f32; 8; ::haversack::private::Inline],
                    _,
                    _,
                >(),
            );
            for _ in 0..steps {
                next.assign(&now * 0.5);
                std::mem::swap(&mut now, &mut next);
            }
            ::haversack::private::fill(
                haversack_place,
                ::haversack::private::copied(&now),
            )
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn place<'haversack_place>(
            _: &array![f32; 8; impl ::haversack::private::Storage],
            _: usize,
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
                let _ = f({ let argument : & array![f32; 8; ::haversack::private::Inline]
                = ::core::unreachable!(); argument }, { let argument : usize =
                ::core::unreachable!(); argument }); loop {} }
            }
            ::haversack::private::Call::of()
        }
        ::haversack::private::with_callee! {
            [#[doc(hidden)] #[allow(unused_variables)] fn given < HaversackStorage0 :
            ::haversack::private::Storage, HaversackPart : ::haversack::private::Placed]
            [> (_ : fn (& array![f32; 8; ::haversack::private::Inline], usize) ->
            array![f32; 8], part : HaversackPart)] [, HaversackCallee > (_ :
            HaversackCallee, part : HaversackPart)] -> impl ::core::ops::FnOnce(&
            array![f32; 8; HaversackStorage0], usize) -> HaversackPart::Value where {
            move | x, steps | ::haversack::private::Placed::never(part) }
        }
        #[doc(hidden)]
        fn value<
            HaversackWorkspace: ::haversack::private::WorkspaceOf<Self>
                + ::haversack::private::Placed,
        >(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            steps: usize,
            workspace: HaversackWorkspace,
        ) -> HaversackWorkspace::Value {
            let _ = x;
            let _ = steps;
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
            steps: usize,
        ) {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = f(x, steps); loop {} }
            }
            ::haversack::private::written(
                into,
                |place| Self::place(x, steps, place, workspace),
            );
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "now",
                <f as ::haversack::private::Planned<2usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
        };
    }
};
