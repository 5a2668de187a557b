#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn lines(x: &array![f32; 8]) -> f32 {
        let a: array![f32; 8] = (x + 1.0).eval();
        let b: array![f32; 8] = (&a + 1.0).eval();
        let c = {
            let d: array![f32; 8] = (&b + 1.0).eval();
            d.sum()
        };
        if c > 1.0 {
            let e: array![f32; 8] = (&b + 2.0).eval();
            e.sum()
        } else {
            c
        }
    }
};
mod with_alloc {
    ///Workspace: 64 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | `a` | 32 | 32 | 32 |  | `let a: array![f32; 8] = (x + 1.0).eval();` |
| 3 | `b` | 32 | 0 | 32 | peak: 64 bytes live | `let b: array![f32; 8] = (&a + 1.0).eval();` |
| 4 | | | | 32 |  | `let c = { .. };` |
| 5 | `d` | 32 | 32 | 64 | shares bytes with `a` | `let d: array![f32; 8] = (&b + 1.0).eval();` |
| 7 | | | | 32 |  | `d.sum()` |
| 9 | `e` | 32 | 32 | 0 | shares bytes with `a`, `d` | `if c > 1.0 { .. } else { .. }` |

* PEAK 64 bytes: the workspace
* LOWER_BOUND 64 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 128 bytes: each array in bytes of its own
* budget `1 KiB`: 6.3 % used

In bytes: [`LINES_PEAK`], [`LINES_LOWER_BOUND`], [`LINES_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of lines</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">lines</text>\n<text x=\"8\" y=\"36\">PEAK 64 bytes &#183; LOWER_BOUND 64 &#183; TOTAL_WITHOUT_SHARING 128 &#183; budget 1 KiB</text>\n<rect x=\"96.0\" y=\"62.0\" width=\"217.3\" height=\"150.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>a: 32 bytes at offset 32</title></rect>\n<rect x=\"204.7\" y=\"212.0\" width=\"543.3\" height=\"150.0\" fill=\"#a8572c\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>b: 32 bytes at offset 0</title></rect>\n<rect x=\"422.0\" y=\"62.0\" width=\"217.3\" height=\"150.0\" fill=\"#3d7d45\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>d: 32 bytes at offset 32</title></rect>\n<rect x=\"666.5\" y=\"62.0\" width=\"54.3\" height=\"150.0\" fill=\"#8a4f9e\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>e: 32 bytes at offset 32</title></rect>\n<rect x=\"204.7\" y=\"62\" width=\"108.7\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"204.7\" y=\"57.0\" width=\"108.7\" height=\"3\"/>\n<text x=\"259.0\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"204.7\" y=\"134.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">a<tspan x=\"204.7\" dy=\"14\">32</tspan></text>\n<text x=\"476.3\" y=\"284.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">b<tspan x=\"476.3\" dy=\"14\">32</tspan></text>\n<text x=\"530.7\" y=\"134.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">d<tspan x=\"530.7\" dy=\"14\">32</tspan></text>\n<text x=\"693.7\" y=\"134.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">e<tspan x=\"693.7\" dy=\"14\">32</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">64</text>\n<text x=\"150.3\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"259.0\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"367.7\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"476.3\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"585.0\" y=\"378\" text-anchor=\"middle\">7</text>\n<text x=\"693.7\" y=\"378\" text-anchor=\"middle\">9</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn lines(x: &array![f32; 8; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<lines>::new();
        <lines>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`lines()`], as a type: its workspace is `Workspace<lines>`.
#[allow(non_camel_case_types)]
struct lines {}
///Bytes of the workspace of [`lines()`].
const LINES_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <lines as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`lines()`].
const LINES_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <lines as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`lines()`].
const LINES_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <lines as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = lines;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for lines {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<4usize> for lines {
        const BUFFERS: [::haversack::private::Buffer; 4usize] = [
            ::haversack::private::slot_row::<lines, HaversackPlan, 0>(0usize, 2usize),
            ::haversack::private::slot_row::<lines, HaversackPlan, 0>(1usize, 9usize),
            ::haversack::private::slot_row::<lines, HaversackPlan, 2>(3usize, 5usize),
            ::haversack::private::slot_row::<lines, HaversackPlan, 3>(6usize, 8usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for lines {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            4usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for lines {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <lines as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl lines {
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
                "lines",
                <Self as ::haversack::private::Plan>::PLAN,
                &::haversack::private::plan::labels(
                    <Self as ::haversack::private::Plan>::PLAN,
                    ["a", "b", "d", "e"],
                    ["", "", "", ""],
                    &[0, 0, 2, 1, 1, 9, 2, 3, 5, 3, 6, 8],
                ),
                &::haversack::private::plan::lines(
                    [
                        "let a: array![f32; 8] = (x + 1.0).eval();",
                        "let b: array![f32; 8] = (&a + 1.0).eval();",
                        "let c = { .. };",
                        "let d: array![f32; 8] = (&b + 1.0).eval();",
                        "d.sum()",
                        "if c > 1.0 { .. } else { .. }",
                    ],
                    &[3, 0, 1, 3, 1, 2, 4, 2, 3, 5, 3, 4, 7, 4, 5, 9, 5, 9],
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
        fn value(
            x: &array![f32; 8; impl ::haversack::private::Storage],
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
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_b @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            let b = ::haversack::private::fill_token(&mut memory_of_b, &a + 1.0);
            memory_of_a.end();
            let c = {
                #[allow(non_local_definitions)]
                impl ::haversack::private::SlotAt<HaversackPlan, 2>
                for HaversackFunction {
                    type Array = array![f32; 8; ::haversack::private::Inline];
                }
                #[allow(unused_mut, clippy::redundant_pattern)]
                let mut memory_of_d @ _ = unsafe {
                    ::haversack::private::Memory::token::<
                        HaversackPlan,
                        2,
                        2,
                        array![f32; 8; ::haversack::private::Inline],
                        <Self as ::haversack::private::SlotAt<HaversackPlan, 2>>::Array,
                    >(&haversack_memory)
                };
                let d = ::haversack::private::fill_token(&mut memory_of_d, &b + 1.0);
                d.sum()
            };
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                {
                    ::haversack::private::TypeOf::is(&haversack_type_1, &c);
                }
            }
            match () {
                () if true => {
                    if c > 1.0 {
                        #[allow(non_local_definitions)]
                        impl ::haversack::private::SlotAt<HaversackPlan, 3>
                        for HaversackFunction {
                            type Array = array![f32; 8; ::haversack::private::Inline];
                        }
                        #[allow(unused_mut, clippy::redundant_pattern)]
                        let mut memory_of_e @ _ = unsafe {
                            ::haversack::private::Memory::token::<
                                HaversackPlan,
                                3,
                                3,
                                array![f32; 8; ::haversack::private::Inline],
                                <Self as ::haversack::private::SlotAt<
                                    HaversackPlan,
                                    3,
                                >>::Array,
                            >(&haversack_memory)
                        };
                        let e = ::haversack::private::fill_token(
                            &mut memory_of_e,
                            &b + 2.0,
                        );
                        e.sum()
                    } else {
                        c
                    }
                }
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
                let _ = lines(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    const _: ::core::primitive::usize = ::haversack::private::check_plan(
        ::haversack::private::PlanClaim {
            name: "lines",
            parameters: &[],
            plan: <lines as ::haversack::private::Planned<4usize>>::PLAN.view(),
            labels: &[
                ("a", "array![f32; 8]"),
                ("b", "array![f32; 8]"),
                ("d", "array![f32; 8]"),
                ("e", "array![f32; 8]"),
            ],
            parts: &[
                <<lines as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                <<lines as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                <<lines as ::haversack::private::SlotAt<
                    HaversackPlan,
                    2,
                >>::Array as ::haversack::private::Footprint>::PART,
                <<lines as ::haversack::private::SlotAt<
                    HaversackPlan,
                    3,
                >>::Array as ::haversack::private::Footprint>::PART,
            ],
            lines: &[
                (0usize, 3usize),
                (1usize, 3usize),
                (2usize, 4usize),
                (3usize, 5usize),
                (4usize, 7usize),
                (5usize, 9usize),
                (6usize, 9usize),
                (7usize, 9usize),
                (8usize, 9usize),
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
                <lines as ::haversack::private::Planned<4usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
            ::haversack::private::check_docs(
                "d",
                <lines as ::haversack::private::Planned<4usize>>::BUFFERS[2usize],
                32usize,
                32usize,
            );
            ::haversack::private::check_docs(
                "e",
                <lines as ::haversack::private::Planned<4usize>>::BUFFERS[3usize],
                32usize,
                32usize,
            );
        };
    }
};
