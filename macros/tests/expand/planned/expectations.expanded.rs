#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn expected(x: &array![f32; 8]) -> f32 {
        let y = 1.0;
        x.sum()
    }
};
mod with_alloc {
    #[expect(dead_code)]
    #[doc(hidden)]
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 6 | | | | 0 |  | `let y = 1.0;` |
| 7 | | | | 0 |  | `x.sum()` |

* PEAK 0 bytes: the workspace
* LOWER_BOUND 0 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 0 bytes: each array in bytes of its own

In bytes: [`EXPECTED_PEAK`], [`EXPECTED_LOWER_BOUND`], [`EXPECTED_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of expected</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">expected</text>\n<text x=\"8\" y=\"36\">PEAK 0 bytes &#183; LOWER_BOUND 0 &#183; TOTAL_WITHOUT_SHARING 0</text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<text x=\"259.0\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"585.0\" y=\"378\" text-anchor=\"middle\">7</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn expected(x: &array![f32; 8; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<expected>::new();
        <expected>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`expected()`], as a type: its workspace is `Workspace<expected>`.
#[allow(non_camel_case_types)]
struct expected {}
///Bytes of the workspace of [`expected()`].
#[doc(hidden)]
const EXPECTED_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <expected as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`expected()`].
#[doc(hidden)]
const EXPECTED_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <expected as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`expected()`].
#[doc(hidden)]
const EXPECTED_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <expected as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = expected;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for expected {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<0usize> for expected {
        const BUFFERS: [::haversack::private::Buffer; 0usize] = [];
    }
    unsafe impl ::haversack::private::Plan for expected {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            0usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for expected {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <expected as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl expected {
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
            "expected",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                [],
                [],
                &[],
            ),
            &::haversack::private::plan::lines(
                ["let y = 1.0;", "x.sum()"],
                &[6, 0, 1, 7, 1, 2],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[expect(unused_variables)]
        #[doc(hidden)]
        fn value(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                let haversack_header_0 = ::haversack::private::LentArray::of(x); let x =
                ::haversack::private::LentArray::array(& haversack_header_0);
            }
            let y = 1.0;
            x.sum()
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
                let _ = expected(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
