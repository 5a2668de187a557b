::core::compile_error! {
    "`helper::of` is called inside of a closure, and nobody knows when that runs: call it outside, or write `plain!(helper::of(..))` and count what it allocates yourself"
}
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn closures(x: &array![f32; 8]) -> f32 {
        ::core::unreachable!()
    }
};
mod with_alloc {
    #[allow(unused)]
    ///Workspace: 0 bytes.
    /**
# Memory plan

| line | code | slot | bytes | offset | live after | |
| ---: | :--- | :--- | ---: | ---: | ---: | :--- |
| 1 | `::core::unreachable!()` | | | | 0 |  |

* PEAK 0 bytes: the workspace
* LOWER_BOUND 0 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 0 bytes: each array in bytes of its own

In bytes: [`CLOSURES_PEAK`], [`CLOSURES_LOWER_BOUND`], [`CLOSURES_TOTAL_WITHOUT_SHARING`].
*/
    #[cfg_attr(
        doc,
        doc = "\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of closures</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">closures</text>\n<text x=\"8\" y=\"36\">PEAK 0 bytes &#183; LOWER_BOUND 0 &#183; TOTAL_WITHOUT_SHARING 0</text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">1</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn closures(x: &array![f32; 8; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<closures>::new();
        <closures>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`closures()`], as a type: its workspace is `Workspace<closures>`.
#[allow(non_camel_case_types)]
struct closures {}
///Bytes of the workspace of [`closures()`].
const CLOSURES_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <closures as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`closures()`].
const CLOSURES_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <closures as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`closures()`].
const CLOSURES_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <closures as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = closures;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for closures {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<0usize> for closures {
        const BUFFERS: [::haversack::private::Buffer; 0usize] = [];
    }
    unsafe impl ::haversack::private::Plan for closures {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            0usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for closures {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <closures as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl closures {
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
            "closures",
            <Self as ::haversack::private::Planned<0usize>>::PLAN.view(),
            &[],
            &[
                ::haversack::private::plan::Line {
                    number: 1usize,
                    code: "::core::unreachable!()",
                    start: 0usize,
                    end: 1usize,
                },
            ],
        );
        #[cfg(not(rust_analyzer))]
        #[allow(unused)]
        #[doc(hidden)]
        fn value(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            ::core::unreachable!()
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
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = closures({ let argument : & array![f32; 8;
                ::haversack::private::Inline] = ::core::unreachable!(); argument }); loop
                {} }
            }
            ::haversack::private::Call::of()
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 8; impl ::haversack::private::Storage],
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = closures(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
#[allow(dead_code)]
const _: () = {
    fn closures(x: &array![f32; 8]) -> f32 {
        let a: array![f32; 8] = (x + 1.0).eval();
        let scale = |y: f32| {
            let z = helper::of(y).finish();
            z.wave()
        };
        let short = |y| y + 1.0;
        a.iter().map(|v| scale(*v)).sum::<f32>() + short(2.0)
    }
};
