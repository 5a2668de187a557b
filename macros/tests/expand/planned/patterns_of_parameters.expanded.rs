#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn patterns(
        &(ref first, second): &(f32, f32),
        mut count: usize,
        [a,
        b,
        ]: [&array![f32; 2]; 2],
    ) -> f32 {
        let sum: array![f32; 2] = (a + b).eval();
        count += 1;
        sum.sum() + first + second
    }
};
mod with_alloc {
    #[inline]
    #[allow(unused)]
    #[track_caller]
    ///Workspace: 8 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 6 | `sum` | 8 | 0 | 8 | peak: 8 bytes live | `let sum: array![f32; 2] = (a + b).eval();` |
| 7 | | | | 8 |  | `count += 1;` |
| 8 | | | | 0 |  | `sum.sum() + first + second` |

* PEAK 8 bytes: the workspace
* LOWER_BOUND 8 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 8 bytes: each array in bytes of its own

In bytes: [`PATTERNS_PEAK`], [`PATTERNS_LOWER_BOUND`], [`PATTERNS_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of patterns</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">patterns</text>\n<text x=\"8\" y=\"36\">PEAK 8 bytes &#183; LOWER_BOUND 8 &#183; TOTAL_WITHOUT_SHARING 8</text>\n<rect x=\"96.0\" y=\"62.0\" width=\"652.0\" height=\"300.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>sum: 8 bytes at offset 0</title></rect>\n<rect x=\"96.0\" y=\"62\" width=\"217.3\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"96.0\" y=\"57.0\" width=\"217.3\" height=\"3\"/>\n<text x=\"204.7\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"422.0\" y=\"209.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">sum<tspan x=\"422.0\" dy=\"14\">8</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">8</text>\n<text x=\"204.7\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">7</text>\n<text x=\"639.3\" y=\"378\" text-anchor=\"middle\">8</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn patterns(
        argument_0: &(f32, f32),
        count: usize,
        argument_2: [&array![f32; 2]; 2],
    ) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<patterns>::new();
        <patterns>::value(
            argument_0,
            count,
            argument_2,
            ::haversack::private::lent(&mut room),
        )
    }
}
///The plan of [`patterns()`], as a type: its workspace is `Workspace<patterns>`.
#[allow(non_camel_case_types)]
struct patterns {}
///Bytes of the workspace of [`patterns()`].
const PATTERNS_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <patterns as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`patterns()`].
const PATTERNS_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <patterns as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`patterns()`].
const PATTERNS_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <patterns as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = patterns;
    impl ::haversack::private::Planned<1usize> for patterns {
        const BUFFERS: [::haversack::private::Buffer; 1usize] = [
            ::haversack::private::slot_row::<patterns, HaversackPlan, 0>(0usize, 3usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for patterns {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            1usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for patterns {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <patterns as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl patterns {
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
            "patterns",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["sum"],
                [""],
                &[0, 0, 3],
            ),
            &::haversack::private::plan::lines(
                [
                    "let sum: array![f32; 2] = (a + b).eval();",
                    "count += 1;",
                    "sum.sum() + first + second",
                ],
                &[6, 0, 1, 7, 1, 2, 8, 2, 3],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[allow(unused)]
        #[track_caller]
        #[doc(hidden)]
        fn value(
            &(ref first, second): &(f32, f32),
            mut count: usize,
            [a,
            b,
            ]: [&array![f32; 2]; 2],
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            #[allow(unused_variables)]
            let haversack_memory = ::haversack::private::WorkspaceOf::<
                Self,
            >::memory(&mut haversack_workspace);
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 2; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_sum @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 2; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let sum = ::haversack::private::fill_token(&mut memory_of_sum, a + b);
            count += 1;
            sum.sum() + first + second
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &(f32, f32),
            _: usize,
            _: [&array![f32; 2]; 2],
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
        #[doc(hidden)]
        #[allow(unused_variables)]
        fn given<HaversackPart: ::haversack::private::PartOf<Self>, HaversackCallee>(
            _: HaversackCallee,
            part: HaversackPart,
        ) -> impl ::core::ops::FnOnce(&(f32, f32), usize, [&array![f32; 2]; 2]) -> f32 {
            move |argument_0, count, argument_2| Self::value(
                argument_0,
                count,
                argument_2,
                ::haversack::private::PartOf::<Self>::workspace(part),
            )
        }
        /// Runs in a given workspace. Allocates nothing.
        #[track_caller]
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            argument_0: &(f32, f32),
            count: usize,
            argument_2: [&array![f32; 2]; 2],
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = patterns(argument_0, count, argument_2); loop {} }
            }
            Self::value(argument_0, count, argument_2, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "sum",
                <patterns as ::haversack::private::Planned<1usize>>::BUFFERS[0usize],
                8usize,
                8usize,
            );
        };
    }
};
