#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn loops(x: &array![f32; 64], steps: usize) -> f32 {
        let mut state: array![f32; 64] = x.view().to_owned();
        let mut total = 0.0;
        for step in 0..steps {
            let next: array![f32; 64] = (&state * 0.5).eval();
            state.assign(&next + step as f32);
            total += next.sum();
        }
        while let Some(more) = state.iter().next() {
            if *more > 1.0 {
                break;
            }
            let t: array![f32; 64] = <array![f32; 64]>::ones();
        }
        let found = loop {
            let t: array![f32; 64] = <array![f32; 64]>::ones();
            break t.sum();
        };
        total + found
    }
};
mod with_alloc {
    ///Workspace: 512 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | `state` | 256 | 0 | 256 |  | `let mut state: array![f32; 64] = x.view().to_owned();` |
| 4 | | | | 256 |  | `let mut total = 0.0;` |
| 5 | | | | 256 |  | `for step in 0..steps { .. }` |
| 6 | `next` | 256 | 256 | 512 | peak: 512 bytes live | `let next: array![f32; 64] = (&state * 0.5).eval();` |
| 7 | | | | 512 |  | `state.assign(&next + step as f32);` |
| 8 | | | | 256 |  | `total += next.sum();` |
| 10 | | | | 256 |  | `while let Some(more) = state.iter().next() { .. }` |
| 11 | | | | 256 |  | `if *more > 1.0 { .. }` |
| 12 | `t` | 256 | 256 | 0 | shares bytes with `next` | `let t: array![f32; 64] = <array![f32; 64]>::ones();` |
| 14 | | | | 0 |  | `let found = loop { .. };` |
| 15 | `t` | 256 | 0 | 256 | shares bytes with `state` | `let t: array![f32; 64] = <array![f32; 64]>::ones();` |
| 16 | | | | 0 |  | `break t.sum();` |
| 18 | | | | 0 |  | `total + found` |

* PEAK 512 bytes: the workspace
* LOWER_BOUND 512 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 1_024 bytes (1 KiB): each array in bytes of its own

In bytes: [`LOOPS_PEAK`], [`LOOPS_LOWER_BOUND`], [`LOOPS_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of loops</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">loops</text>\n<text x=\"8\" y=\"36\">PEAK 512 bytes &#183; LOWER_BOUND 512 &#183; TOTAL_WITHOUT_SHARING 1_024</text>\n<rect x=\"96.0\" y=\"212.0\" width=\"451.4\" height=\"150.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>state: 256 bytes at offset 0</title></rect>\n<rect x=\"246.5\" y=\"62.0\" width=\"150.5\" height=\"150.0\" fill=\"#a8572c\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>next: 256 bytes at offset 256</title></rect>\n<rect x=\"497.2\" y=\"62.0\" width=\"50.2\" height=\"150.0\" fill=\"#3d7d45\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>t: 256 bytes at offset 256</title></rect>\n<rect x=\"597.5\" y=\"212.0\" width=\"100.3\" height=\"150.0\" fill=\"#8a4f9e\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>t: 256 bytes at offset 0</title></rect>\n<rect x=\"246.5\" y=\"62\" width=\"50.2\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"246.5\" y=\"57.0\" width=\"50.2\" height=\"3\"/>\n<text x=\"271.5\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"321.7\" y=\"284.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">state<tspan x=\"321.7\" dy=\"14\">256</tspan></text>\n<text x=\"321.7\" y=\"134.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">next<tspan x=\"321.7\" dy=\"14\">256</tspan></text>\n<text x=\"522.3\" y=\"134.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">t<tspan x=\"522.3\" dy=\"14\">256</tspan></text>\n<text x=\"647.7\" y=\"284.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">t<tspan x=\"647.7\" dy=\"14\">256</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">512</text>\n<text x=\"121.1\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"171.2\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"221.4\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"271.5\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"321.7\" y=\"378\" text-anchor=\"middle\">7</text>\n<text x=\"371.8\" y=\"378\" text-anchor=\"middle\">8</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">10</text>\n<text x=\"472.2\" y=\"378\" text-anchor=\"middle\">11</text>\n<text x=\"522.3\" y=\"378\" text-anchor=\"middle\">12</text>\n<text x=\"572.5\" y=\"378\" text-anchor=\"middle\">14</text>\n<text x=\"622.6\" y=\"378\" text-anchor=\"middle\">15</text>\n<text x=\"672.8\" y=\"378\" text-anchor=\"middle\">16</text>\n<text x=\"722.9\" y=\"378\" text-anchor=\"middle\">18</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn loops(
        x: &array![f32; 64; impl ::haversack::private::Storage],
        steps: usize,
    ) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<loops>::new();
        <loops>::value(x, steps, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`loops()`], as a type: its workspace is `Workspace<loops>`.
#[allow(non_camel_case_types)]
struct loops {}
///Bytes of the workspace of [`loops()`].
const LOOPS_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <loops as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`loops()`].
const LOOPS_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <loops as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`loops()`].
const LOOPS_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <loops as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = loops;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for loops {
        type Array = array![f32; 64; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<4usize> for loops {
        const BUFFERS: [::haversack::private::Buffer; 4usize] = [
            ::haversack::private::slot_row::<loops, HaversackPlan, 0>(0usize, 10usize),
            ::haversack::private::slot_row::<loops, HaversackPlan, 1>(3usize, 6usize),
            ::haversack::private::slot_row::<loops, HaversackPlan, 2>(9usize, 10usize),
            ::haversack::private::slot_row::<loops, HaversackPlan, 3>(11usize, 13usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for loops {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            4usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for loops {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <loops as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl loops {
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
            "loops",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["state", "next", "t", "t"],
                ["", "", "", ""],
                &[0, 0, 10, 1, 3, 6, 2, 9, 10, 3, 11, 13],
            ),
            &::haversack::private::plan::lines(
                [
                    "let mut state: array![f32; 64] = x.view().to_owned();",
                    "let mut total = 0.0;",
                    "for step in 0..steps { .. }",
                    "let next: array![f32; 64] = (&state * 0.5).eval();",
                    "state.assign(&next + step as f32);",
                    "total += next.sum();",
                    "while let Some(more) = state.iter().next() { .. }",
                    "if *more > 1.0 { .. }",
                    "let t: array![f32; 64] = <array![f32; 64]>::ones();",
                    "let found = loop { .. };",
                    "let t: array![f32; 64] = <array![f32; 64]>::ones();",
                    "break t.sum();",
                    "total + found",
                ],
                &[
                    3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4, 7, 4, 5, 8, 5, 6, 10, 6, 7, 11,
                    7, 9, 12, 9, 10, 14, 10, 11, 15, 11, 12, 16, 12, 13, 18, 13, 14,
                ],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn value(
            x: &array![f32; 64; impl ::haversack::private::Storage],
            steps: usize,
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
            let haversack_type_3 = ::haversack::private::TypeOf::new();
            let haversack_type_2 = ::haversack::private::TypeOf::new();
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 64; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_state @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 64; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let mut state = ::haversack::private::fill_token(
                &mut memory_of_state,
                ::haversack::private::copied(&x.view()),
            );
            let mut total = 0.0;
            for step in 0..steps {
                #[allow(non_local_definitions)]
                impl ::haversack::private::SlotAt<HaversackPlan, 1>
                for HaversackFunction {
                    type Array = array![f32; 64; ::haversack::private::Inline];
                }
                #[allow(unused_mut, clippy::redundant_pattern)]
                let mut memory_of_next @ _ = unsafe {
                    ::haversack::private::Memory::token::<
                        HaversackPlan,
                        1,
                        1,
                        array![f32; 64; ::haversack::private::Inline],
                        <Self as ::haversack::private::SlotAt<HaversackPlan, 1>>::Array,
                    >(&haversack_memory)
                };
                let next = ::haversack::private::fill_token(
                    &mut memory_of_next,
                    &state * 0.5,
                );
                state.assign(&next + step as f32);
                total += next.sum();
            }
            while let Some(more) = ::haversack::private::seen(
                match () {
                    () if true => ::core::option::Option::None,
                    #[allow(unreachable_code)]
                    () => {
                        ::core::unreachable!();
                        ::core::option::Option::Some(&haversack_type_2)
                    }
                },
                state.iter().next(),
            ) {
                if *more > 1.0 {
                    break;
                }
                #[allow(non_local_definitions)]
                impl ::haversack::private::SlotAt<HaversackPlan, 2>
                for HaversackFunction {
                    type Array = array![f32; 64; ::haversack::private::Inline];
                }
                #[allow(unused_mut, clippy::redundant_pattern)]
                let mut memory_of_t @ _ = unsafe {
                    ::haversack::private::Memory::token::<
                        HaversackPlan,
                        2,
                        2,
                        array![f32; 64; ::haversack::private::Inline],
                        <Self as ::haversack::private::SlotAt<HaversackPlan, 2>>::Array,
                    >(&haversack_memory)
                };
                let t = ::haversack::private::fill(
                    ::haversack::private::Token::place(&mut memory_of_t),
                    ::haversack::private::ones::<
                        array![f32; 64; ::haversack::private::Inline],
                        _,
                        _,
                    >(),
                );
            }
            memory_of_state.end();
            let found = loop {
                #[allow(non_local_definitions)]
                impl ::haversack::private::SlotAt<HaversackPlan, 3>
                for HaversackFunction {
                    type Array = array![f32; 64; ::haversack::private::Inline];
                }
                #[allow(unused_mut, clippy::redundant_pattern)]
                let mut memory_of_t__2 @ _ = unsafe {
                    ::haversack::private::Memory::token::<
                        HaversackPlan,
                        3,
                        3,
                        array![f32; 64; ::haversack::private::Inline],
                        <Self as ::haversack::private::SlotAt<HaversackPlan, 3>>::Array,
                    >(&haversack_memory)
                };
                let t = ::haversack::private::fill(
                    ::haversack::private::Token::place(&mut memory_of_t__2),
                    ::haversack::private::ones::<
                        array![f32; 64; ::haversack::private::Inline],
                        _,
                        _,
                    >(),
                );
                break t.sum();
            };
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                {
                    ::haversack::private::TypeOf::is(&haversack_type_3, &found);
                }
            }
            match () {
                () if true => total + found,
                #[allow(unreachable_code, unused_imports)]
                () => {
                    ::core::unreachable!();
                    {
                        use ::haversack::private::NoArray as _;
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_1,
                                &haversack_type_2,
                            );
                        }
                        {
                            haversack_type_1.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_3.haversack_is_no_array();
                            haversack_type_3.haversack_holds_no_arrays();
                        }
                    };
                }
            }
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 64; impl ::haversack::private::Storage],
            _: usize,
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
            Self >] [> (_ : fn (& array![f32; 64; ::haversack::private::Inline], usize)
            -> f32, part : HaversackPart)] [, HaversackCallee > (_ : HaversackCallee,
            part : HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 64;
            HaversackStorage0], usize) -> f32 where { move | x, steps | Self::value(x,
            steps, ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 64; impl ::haversack::private::Storage],
            steps: usize,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = loops(x, steps); loop {} }
            }
            Self::value(x, steps, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "state",
                <loops as ::haversack::private::Planned<4usize>>::BUFFERS[0usize],
                256usize,
                64usize,
            );
            ::haversack::private::check_docs(
                "next",
                <loops as ::haversack::private::Planned<4usize>>::BUFFERS[1usize],
                256usize,
                64usize,
            );
            ::haversack::private::check_docs(
                "t",
                <loops as ::haversack::private::Planned<4usize>>::BUFFERS[2usize],
                256usize,
                64usize,
            );
            ::haversack::private::check_docs(
                "t",
                <loops as ::haversack::private::Planned<4usize>>::BUFFERS[3usize],
                256usize,
                64usize,
            );
        };
    }
};
