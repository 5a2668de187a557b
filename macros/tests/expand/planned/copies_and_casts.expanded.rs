#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn copied(x: &array![f32; 8], v: View<'_, f32, Rank1<8>>) -> f32 {
        let a: array![f32; 8] = x.clone();
        let b: array![f32; 8] = v.to_owned();
        let c: array![f32; 8] = ((a.view().t()).to_contiguous());
        let d: array![u8; 8] = c.cast_saturating();
        let e: array![f64; 8] = (&c * 2.0).eval();
        d.sum() as f32
    }
};
mod with_alloc {
    ///Workspace: 104 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | `a` | 32 | 0 | 32 |  | `let a: array![f32; 8] = x.clone();` |
| 4 | `b` | 32 | 32 | 32 |  | `let b: array![f32; 8] = v.to_owned();` |
| 5 | `c` | 32 | 64 | 32 |  | `let c: array![f32; 8] = ((a.view().t()).to_contiguous());` |
| 6 | `d` | 8 | 96 | 40 |  | `let d: array![u8; 8] = c.cast_saturating();` |
| 7 | `e` | 64 | 0 | 8 | peak: 104 bytes live; shares bytes with `a`, `b` | `let e: array![f64; 8] = (&c * 2.0).eval();` |
| 8 | | | | 0 |  | `d.sum() as f32` |

* PEAK 104 bytes: the workspace
* LOWER_BOUND 104 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 168 bytes: each array in bytes of its own

In bytes: [`COPIED_PEAK`], [`COPIED_LOWER_BOUND`], [`COPIED_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of copied</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">copied</text>\n<text x=\"8\" y=\"36\">PEAK 104 bytes &#183; LOWER_BOUND 104 &#183; TOTAL_WITHOUT_SHARING 168</text>\n<rect x=\"96.0\" y=\"269.7\" width=\"326.0\" height=\"92.3\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>a: 32 bytes at offset 0</title></rect>\n<rect x=\"204.7\" y=\"177.4\" width=\"108.7\" height=\"92.3\" fill=\"#a8572c\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>b: 32 bytes at offset 32</title></rect>\n<rect x=\"313.3\" y=\"85.1\" width=\"326.0\" height=\"92.3\" fill=\"#3d7d45\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>c: 32 bytes at offset 64</title></rect>\n<rect x=\"422.0\" y=\"62.0\" width=\"326.0\" height=\"23.1\" fill=\"#8a4f9e\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>d: 8 bytes at offset 96</title></rect>\n<rect x=\"530.7\" y=\"177.4\" width=\"108.7\" height=\"184.6\" fill=\"#a04a5c\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>e: 64 bytes at offset 0</title></rect>\n<rect x=\"530.7\" y=\"62\" width=\"108.7\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"530.7\" y=\"57.0\" width=\"108.7\" height=\"3\"/>\n<text x=\"585.0\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"259.0\" y=\"312.8\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">a<tspan x=\"259.0\" dy=\"14\">32</tspan></text>\n<text x=\"259.0\" y=\"220.5\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">b<tspan x=\"259.0\" dy=\"14\">32</tspan></text>\n<text x=\"476.3\" y=\"128.2\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">c<tspan x=\"476.3\" dy=\"14\">32</tspan></text>\n<text x=\"585.0\" y=\"77.5\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">d</text>\n<text x=\"585.0\" y=\"266.7\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">e<tspan x=\"585.0\" dy=\"14\">64</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">104</text>\n<text x=\"150.3\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"259.0\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"367.7\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"476.3\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"585.0\" y=\"378\" text-anchor=\"middle\">7</text>\n<text x=\"693.7\" y=\"378\" text-anchor=\"middle\">8</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn copied(
        x: &array![f32; 8; impl ::haversack::private::Storage],
        v: View<'_, f32, Rank1<8>>,
    ) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<copied>::new();
        <copied>::value(x, v, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`copied()`], as a type: its workspace is `Workspace<copied>`.
#[allow(non_camel_case_types)]
struct copied {}
///Bytes of the workspace of [`copied()`].
const COPIED_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <copied as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`copied()`].
const COPIED_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <copied as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`copied()`].
const COPIED_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <copied as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = copied;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for copied {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<5usize> for copied {
        const BUFFERS: [::haversack::private::Buffer; 5usize] = [
            ::haversack::private::slot_row::<copied, HaversackPlan, 0>(0usize, 3usize),
            ::haversack::private::slot_row::<copied, HaversackPlan, 0>(1usize, 2usize),
            ::haversack::private::slot_row::<copied, HaversackPlan, 0>(2usize, 5usize),
            ::haversack::private::slot_row::<copied, HaversackPlan, 3>(3usize, 6usize),
            ::haversack::private::slot_row::<copied, HaversackPlan, 4>(4usize, 5usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for copied {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            5usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for copied {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <copied as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl copied {
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
            "copied",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a", "b", "c", "d", "e"],
                ["", "", "", "", ""],
                &[0, 0, 3, 1, 1, 2, 2, 2, 5, 3, 3, 6, 4, 4, 5],
            ),
            &::haversack::private::plan::lines(
                [
                    "let a: array![f32; 8] = x.clone();",
                    "let b: array![f32; 8] = v.to_owned();",
                    "let c: array![f32; 8] = ((a.view().t()).to_contiguous());",
                    "let d: array![u8; 8] = c.cast_saturating();",
                    "let e: array![f64; 8] = (&c * 2.0).eval();",
                    "d.sum() as f32",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4, 7, 4, 5, 8, 5, 6],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn value(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            v: View<'_, f32, Rank1<8>>,
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
            let a = ::haversack::private::fill_token(
                &mut memory_of_a,
                ::haversack::private::copied(&x),
            );
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_b @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            let b = ::haversack::private::fill_token(
                &mut memory_of_b,
                ::haversack::private::copied(&v),
            );
            memory_of_b.end();
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_c @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    2,
                    0,
                >(&haversack_memory)
            };
            let c: ::haversack::private::Slot<'_, _, _> = (::haversack::private::fill_token(
                &mut memory_of_c,
                ::haversack::private::copied(&(a.view().t())),
            ));
            memory_of_a.end();
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 3> for HaversackFunction {
                type Array = array![u8; 8; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_d @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    3,
                    3,
                    array![u8; 8; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 3>>::Array,
                >(&haversack_memory)
            };
            let d = ::haversack::private::fill_token(
                &mut memory_of_d,
                c.expr().cast_saturating(),
            );
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 4> for HaversackFunction {
                type Array = array![f64; 8; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_e @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    4,
                    4,
                    array![f64; 8; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 4>>::Array,
                >(&haversack_memory)
            };
            let e = ::haversack::private::fill_token(&mut memory_of_e, &c * 2.0);
            memory_of_c.end();
            memory_of_e.end();
            d.sum() as f32
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 8; impl ::haversack::private::Storage],
            _: View<'_, f32, Rank1<8>>,
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
            Self >] [> (_ : fn (& array![f32; 8; ::haversack::private::Inline], View <
            '_, f32, Rank1 < 8 > >) -> f32, part : HaversackPart)] [, HaversackCallee >
            (_ : HaversackCallee, part : HaversackPart)] -> impl ::core::ops::FnOnce(&
            array![f32; 8; HaversackStorage0], View < '_, f32, Rank1 < 8 > >) -> f32
            where { move | x, v | Self::value(x, v, ::haversack::private::PartOf:: < Self
            > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 8; impl ::haversack::private::Storage],
            v: View<'_, f32, Rank1<8>>,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = copied(x, v); loop {} }
            }
            Self::value(x, v, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a",
                <copied as ::haversack::private::Planned<5usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
            ::haversack::private::check_docs(
                "d",
                <copied as ::haversack::private::Planned<5usize>>::BUFFERS[3usize],
                8usize,
                8usize,
            );
            ::haversack::private::check_docs(
                "e",
                <copied as ::haversack::private::Planned<5usize>>::BUFFERS[4usize],
                64usize,
                64usize,
            );
        };
    }
};
