#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn nested(x: &array![f32; 4]) -> f32 {
        let a: array![f32; 4] = (x + 1.0).eval();
        let total = {
            let b: array![f32; 4] = (a * 2.0).eval();
            b.sum()
        };
        total
    }
};
mod with_alloc {
    ///Workspace: 16 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | `a` | 16 | 0 | 16 | peak: 16 bytes live | `let a: array![f32; 4] = (x + 1.0).eval();` |
| 4 | | | | 16 |  | `let total = { .. };` |
| 5 | `b` | 0 | 0 | 16 | in place of `a` | `let b: array![f32; 4] = (a * 2.0).eval();` |
| 6 | | | | 0 |  | `b.sum()` |
| 8 | | | | 0 |  | `total` |

* PEAK 16 bytes: the workspace
* LOWER_BOUND 16 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 32 bytes: each array in bytes of its own

In bytes: [`NESTED_PEAK`], [`NESTED_LOWER_BOUND`], [`NESTED_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of nested</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">nested</text>\n<text x=\"8\" y=\"36\">PEAK 16 bytes &#183; LOWER_BOUND 16 &#183; TOTAL_WITHOUT_SHARING 32</text>\n<rect x=\"96.0\" y=\"62.0\" width=\"260.8\" height=\"300.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>a: 16 bytes at offset 0</title></rect>\n<rect x=\"356.8\" y=\"62.0\" width=\"260.8\" height=\"300.0\" fill=\"#3b6fa0\" fill-opacity=\"0.35\" stroke-dasharray=\"4 3\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>b: 16 bytes at offset 0, in place of a</title></rect>\n<rect x=\"96.0\" y=\"62\" width=\"130.4\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"96.0\" y=\"57.0\" width=\"130.4\" height=\"3\"/>\n<text x=\"161.2\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"226.4\" y=\"209.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">a<tspan x=\"226.4\" dy=\"14\">16</tspan></text>\n<text x=\"487.2\" y=\"209.0\" text-anchor=\"middle\" pointer-events=\"none\">b<tspan x=\"487.2\" dy=\"14\">16</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">16</text>\n<text x=\"161.2\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"291.6\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"552.4\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"682.8\" y=\"378\" text-anchor=\"middle\">8</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn nested(x: &array![f32; 4; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<nested>::new();
        <nested>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`nested()`], as a type: its workspace is `Workspace<nested>`.
#[allow(non_camel_case_types)]
struct nested {}
///Bytes of the workspace of [`nested()`].
const NESTED_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <nested as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`nested()`].
const NESTED_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <nested as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`nested()`].
const NESTED_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <nested as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = nested;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for nested {
        type Array = array![f32; 4; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<1usize> for nested {
        const BUFFERS: [::haversack::private::Buffer; 1usize] = [
            ::haversack::private::slot_row::<nested, HaversackPlan, 0>(0usize, 4usize)
                .of_arrays(2usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for nested {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            1usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for nested {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <nested as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl nested {
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
            "nested",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a", "b"],
                ["", "a"],
                &[0, 0, 2, 0, 2, 4],
            ),
            &::haversack::private::plan::lines(
                [
                    "let a: array![f32; 4] = (x + 1.0).eval();",
                    "let total = { .. };",
                    "let b: array![f32; 4] = (a * 2.0).eval();",
                    "b.sum()",
                    "total",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4, 8, 4, 5],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn value(
            x: &array![f32; 4; impl ::haversack::private::Storage],
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
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 4; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_a @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 4; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let a = ::haversack::private::fill_token(&mut memory_of_a, x + 1.0);
            let total = {
                let b = ::haversack::private::in_place::<
                    array![f32; 4; ::haversack::private::Inline],
                    _,
                >(a * 2.0);
                b.sum()
            };
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                {
                    ::haversack::private::TypeOf::is(&haversack_type_1, &total);
                }
            }
            memory_of_a.end();
            match () {
                () if true => total,
                #[allow(unreachable_code, unused_imports)]
                () => {
                    ::core::unreachable!();
                    {
                        use ::haversack::private::NoArray as _;
                        {
                            haversack_type_1.haversack_is_no_array();
                            haversack_type_1.haversack_holds_no_arrays();
                        }
                    };
                }
            }
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 4; impl ::haversack::private::Storage],
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
            Self >] [> (_ : fn (& array![f32; 4; ::haversack::private::Inline]) -> f32,
            part : HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 4;
            HaversackStorage0]) -> f32 where { move | x | Self::value(x,
            ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 4; impl ::haversack::private::Storage],
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = nested(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a, b",
                <nested as ::haversack::private::Planned<1usize>>::BUFFERS[0usize],
                16usize,
                16usize,
            );
        };
    }
};
