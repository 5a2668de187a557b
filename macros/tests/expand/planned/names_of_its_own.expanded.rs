#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn named(named: &array![f32; 8]) -> f32 {
        let haversack_place = 1.0;
        let HaversackPlan = 2.0;
        let r#type: array![f32; 8] = (named + haversack_place).eval();
        r#type.sum() + HaversackPlan
    }
};
mod with_alloc {
    ///Workspace: 32 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | | | | 0 |  | `let haversack_place = 1.0;` |
| 4 | | | | 0 |  | `let HaversackPlan = 2.0;` |
| 5 | `type` | 32 | 0 | 32 | peak: 32 bytes live | `let r#type: array![f32; 8] = (named + haversack_place).eva..` |
| 6 | | | | 0 |  | `r#type.sum() + HaversackPlan` |

* PEAK 32 bytes: the workspace
* LOWER_BOUND 32 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 32 bytes: each array in bytes of its own

In bytes: [`NAMED_PEAK`], [`NAMED_LOWER_BOUND`], [`NAMED_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of named</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">named</text>\n<text x=\"8\" y=\"36\">PEAK 32 bytes &#183; LOWER_BOUND 32 &#183; TOTAL_WITHOUT_SHARING 32</text>\n<rect x=\"422.0\" y=\"62.0\" width=\"326.0\" height=\"300.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>type: 32 bytes at offset 0</title></rect>\n<rect x=\"422.0\" y=\"62\" width=\"163.0\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"422.0\" y=\"57.0\" width=\"163.0\" height=\"3\"/>\n<text x=\"503.5\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"585.0\" y=\"209.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">type<tspan x=\"585.0\" dy=\"14\">32</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">32</text>\n<text x=\"177.5\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"340.5\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"503.5\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"666.5\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn named(named: &array![f32; 8; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<named>::new();
        <named>::value(named, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`named()`], as a type: its workspace is `Workspace<named>`.
#[allow(non_camel_case_types)]
struct named {}
///Bytes of the workspace of [`named()`].
const NAMED_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <named as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`named()`].
const NAMED_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <named as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`named()`].
const NAMED_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <named as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan1;
    #[allow(dead_code)]
    type HaversackFunction = named;
    impl ::haversack::private::ParameterAt<HaversackPlan1, 0usize> for named {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<1usize> for named {
        const BUFFERS: [::haversack::private::Buffer; 1usize] = [
            ::haversack::private::slot_row::<named, HaversackPlan1, 0>(2usize, 4usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for named {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            1usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for named {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <named as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl named {
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
            "named",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["type"],
                [""],
                &[0, 2, 4],
            ),
            &::haversack::private::plan::lines(
                [
                    "let haversack_place = 1.0;",
                    "let HaversackPlan = 2.0;",
                    "let r#type: array![f32; 8] = (named + haversack_place).eval();",
                    "r#type.sum() + HaversackPlan",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn value(
            named: &array![f32; 8; impl ::haversack::private::Storage],
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            #[allow(unused_variables)]
            let haversack_memory = ::haversack::private::WorkspaceOf::<
                Self,
            >::memory(&mut haversack_workspace);
            ::haversack::private::with_alloc_in_body! {
                let haversack_header_0 = ::haversack::private::LentArray::of(named); let
                named = ::haversack::private::LentArray::array(& haversack_header_0);
            }
            let haversack_place = 1.0;
            let HaversackPlan = 2.0;
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan1, 0> for HaversackFunction {
                type Array = array![f32; 8; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_type @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan1,
                    0,
                    0,
                    array![f32; 8; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan1, 0>>::Array,
                >(&haversack_memory)
            };
            let r#type = ::haversack::private::fill_token(
                &mut memory_of_type,
                named + haversack_place,
            );
            r#type.sum() + HaversackPlan
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
            HaversackStorage0]) -> f32 where { move | named | Self::value(named,
            ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            named: &array![f32; 8; impl ::haversack::private::Storage],
        ) -> f32 {
            Self::value(named, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "r#type",
                <named as ::haversack::private::Planned<1usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
        };
    }
};
