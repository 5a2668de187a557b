#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn nothing(x: f32) -> f32 {
        x * 2.0
    }
};
mod with_alloc {
    ///Workspace: 0 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | | | | 0 |  | `x * 2.0` |

* PEAK 0 bytes: the workspace
* LOWER_BOUND 0 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 0 bytes: each array in bytes of its own

In bytes: [`NOTHING_PEAK`], [`NOTHING_LOWER_BOUND`], [`NOTHING_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of nothing</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">nothing</text>\n<text x=\"8\" y=\"36\">PEAK 0 bytes &#183; LOWER_BOUND 0 &#183; TOTAL_WITHOUT_SHARING 0</text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn nothing(x: f32) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<nothing>::new();
        <nothing>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`nothing()`], as a type: its workspace is `Workspace<nothing>`.
#[allow(non_camel_case_types)]
struct nothing {}
///Bytes of the workspace of [`nothing()`].
const NOTHING_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <nothing as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`nothing()`].
const NOTHING_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <nothing as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`nothing()`].
const NOTHING_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <nothing as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = nothing;
    impl ::haversack::private::Planned<0usize> for nothing {
        const BUFFERS: [::haversack::private::Buffer; 0usize] = [];
    }
    unsafe impl ::haversack::private::Plan for nothing {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            0usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for nothing {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <nothing as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl nothing {
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
            "nothing",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                [],
                [],
                &[],
            ),
            &::haversack::private::plan::lines(["x * 2.0"], &[3, 0, 1]),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn value(
            x: f32,
            haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            x * 2.0
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(_: f32, _: impl ::haversack::private::WorkspaceOf<Self>) -> f32 {
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
        ) -> impl ::core::ops::FnOnce(f32) -> f32 {
            move |x| Self::value(
                x,
                ::haversack::private::PartOf::<Self>::workspace(part),
            )
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: f32,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = nothing(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
