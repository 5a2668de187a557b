#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn in_place(x: &array![f32; 64]) -> f32 {
        let a: array![f32; 64] = x.view().to_owned();
        let b: array![f32; 64] = <array![f32; 64]>::arange();
        let c: array![f32; 64] = ((a * 2.0 + &b)).eval();
        let d: array![f32; 64] = -(c - b).abs();
        let e: array![f32; 64] = d;
        e.sum()
    }
};
mod with_alloc {
    ///Workspace: 512 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | `a` | 256 | 0 | 256 |  | `let a: array![f32; 64] = x.view().to_owned();` |
| 4 | `b` | 256 | 256 | 512 | peak: 512 bytes live | `let b: array![f32; 64] = <array![f32; 64]>::arange();` |
| 5 | `c` | 0 | 0 | 512 | in place of `a` | `let c: array![f32; 64] = ((a * 2.0 + &b)).eval();` |
| 6 | `d` | 0 | 0 | 256 | in place of `c` | `let d: array![f32; 64] = -(c - b).abs();` |
| 7 | `e` | 0 | 0 | 256 | in place of `d` | `let e: array![f32; 64] = d;` |
| 8 | | | | 0 |  | `e.sum()` |

* PEAK 512 bytes: the workspace
* LOWER_BOUND 512 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 1_280 bytes (1.25 KiB): each array in bytes of its own

In bytes: [`IN_PLACE_PEAK`], [`IN_PLACE_LOWER_BOUND`], [`IN_PLACE_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of in_place</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">in_place</text>\n<text x=\"8\" y=\"36\">PEAK 512 bytes &#183; LOWER_BOUND 512 &#183; TOTAL_WITHOUT_SHARING 1_280</text>\n<rect x=\"96.0\" y=\"212.0\" width=\"217.3\" height=\"150.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>a: 256 bytes at offset 0</title></rect>\n<rect x=\"313.3\" y=\"212.0\" width=\"108.7\" height=\"150.0\" fill=\"#3b6fa0\" fill-opacity=\"0.35\" stroke-dasharray=\"4 3\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>c: 256 bytes at offset 0, in place of a</title></rect>\n<rect x=\"422.0\" y=\"212.0\" width=\"108.7\" height=\"150.0\" fill=\"#3b6fa0\" fill-opacity=\"0.35\" stroke-dasharray=\"4 3\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>d: 256 bytes at offset 0, in place of c</title></rect>\n<rect x=\"530.7\" y=\"212.0\" width=\"217.3\" height=\"150.0\" fill=\"#3b6fa0\" fill-opacity=\"0.35\" stroke-dasharray=\"4 3\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>e: 256 bytes at offset 0, in place of d</title></rect>\n<rect x=\"204.7\" y=\"62.0\" width=\"326.0\" height=\"150.0\" fill=\"#a8572c\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>b: 256 bytes at offset 256</title></rect>\n<rect x=\"204.7\" y=\"62\" width=\"108.7\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"204.7\" y=\"57.0\" width=\"108.7\" height=\"3\"/>\n<text x=\"259.0\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"204.7\" y=\"284.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">a<tspan x=\"204.7\" dy=\"14\">256</tspan></text>\n<text x=\"367.7\" y=\"284.0\" text-anchor=\"middle\" pointer-events=\"none\">c<tspan x=\"367.7\" dy=\"14\">256</tspan></text>\n<text x=\"476.3\" y=\"284.0\" text-anchor=\"middle\" pointer-events=\"none\">d<tspan x=\"476.3\" dy=\"14\">256</tspan></text>\n<text x=\"639.3\" y=\"284.0\" text-anchor=\"middle\" pointer-events=\"none\">e<tspan x=\"639.3\" dy=\"14\">256</tspan></text>\n<text x=\"367.7\" y=\"134.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">b<tspan x=\"367.7\" dy=\"14\">256</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">512</text>\n<text x=\"150.3\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"259.0\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"367.7\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"476.3\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"585.0\" y=\"378\" text-anchor=\"middle\">7</text>\n<text x=\"693.7\" y=\"378\" text-anchor=\"middle\">8</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn in_place(x: &array![f32; 64; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<in_place>::new();
        <in_place>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`in_place()`], as a type: its workspace is `Workspace<in_place>`.
#[allow(non_camel_case_types)]
struct in_place {}
///Bytes of the workspace of [`in_place()`].
const IN_PLACE_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <in_place as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`in_place()`].
const IN_PLACE_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <in_place as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`in_place()`].
const IN_PLACE_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <in_place as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = in_place;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for in_place {
        type Array = array![f32; 64; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<2usize> for in_place {
        const BUFFERS: [::haversack::private::Buffer; 2usize] = [
            ::haversack::private::slot_row::<in_place, HaversackPlan, 0>(0usize, 6usize)
                .of_arrays(4usize),
            ::haversack::private::slot_row::<in_place, HaversackPlan, 0>(1usize, 4usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for in_place {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            2usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for in_place {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <in_place as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl in_place {
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
            "in_place",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a", "c", "d", "e", "b"],
                ["", "a", "c", "d", ""],
                &[0, 0, 2, 0, 2, 3, 0, 3, 4, 0, 4, 6, 1, 1, 4],
            ),
            &::haversack::private::plan::lines(
                [
                    "let a: array![f32; 64] = x.view().to_owned();",
                    "let b: array![f32; 64] = <array![f32; 64]>::arange();",
                    "let c: array![f32; 64] = ((a * 2.0 + &b)).eval();",
                    "let d: array![f32; 64] = -(c - b).abs();",
                    "let e: array![f32; 64] = d;",
                    "e.sum()",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4, 7, 4, 5, 8, 5, 6],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn value(
            x: &array![f32; 64; impl ::haversack::private::Storage],
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
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 64; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_a @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 64; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let a = ::haversack::private::fill_token(
                &mut memory_of_a,
                ::haversack::private::copied(&x.view()),
            );
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_b @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            let b = ::haversack::private::fill(
                ::haversack::private::Token::place(&mut memory_of_b),
                ::haversack::private::arange::<
                    array![f32; 64; ::haversack::private::Inline],
                    _,
                    _,
                >(),
            );
            let c = ::haversack::private::in_place::<
                array![f32; 64; ::haversack::private::Inline],
                _,
            >(a * 2.0 + &b);
            let d = ::haversack::private::moved::<
                array![f32; 64; ::haversack::private::Inline],
                _,
            >(-(c - b).abs());
            memory_of_b.end();
            let e = ::haversack::private::moved::<
                array![f32; 64; ::haversack::private::Inline],
                _,
            >(d);
            e.sum()
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 64; impl ::haversack::private::Storage],
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
            Self >] [> (_ : fn (& array![f32; 64; ::haversack::private::Inline]) -> f32,
            part : HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 64;
            HaversackStorage0]) -> f32 where { move | x | Self::value(x,
            ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 64; impl ::haversack::private::Storage],
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = in_place(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a, c, d, e",
                <in_place as ::haversack::private::Planned<2usize>>::BUFFERS[0usize],
                256usize,
                64usize,
            );
        };
    }
};
