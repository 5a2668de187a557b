#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
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
mod with_alloc {
    ///Workspace: 32 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 3 | `a` | 32 | 0 | 32 | peak: 32 bytes live | `let a: array![f32; 8] = (x + 1.0).eval();` |
| 4 | | | | 32 |  | `let scale = \|y: f32\| { .. };` |
| 5 | | | | 32 |  | `let z = helper::of(y).finish();` |
| 6 | | | | 32 |  | `z.wave()` |
| 8 | | | | 32 |  | `let short = \|y\| y + 1.0;` |
| 9 | | | | 0 |  | `a.iter().map(\|v\| scale(*v)).sum::<f32>() + short(2.0)` |

* PEAK 32 bytes: the workspace
* LOWER_BOUND 32 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 32 bytes: each array in bytes of its own

In bytes: [`CLOSURES_PEAK`], [`CLOSURES_LOWER_BOUND`], [`CLOSURES_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of closures</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">closures</text>\n<text x=\"8\" y=\"36\">PEAK 32 bytes &#183; LOWER_BOUND 32 &#183; TOTAL_WITHOUT_SHARING 32</text>\n<rect x=\"96.0\" y=\"62.0\" width=\"652.0\" height=\"300.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>a: 32 bytes at offset 0</title></rect>\n<rect x=\"96.0\" y=\"62\" width=\"108.7\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"96.0\" y=\"57.0\" width=\"108.7\" height=\"3\"/>\n<text x=\"150.3\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"422.0\" y=\"209.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">a<tspan x=\"422.0\" dy=\"14\">32</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">32</text>\n<text x=\"150.3\" y=\"378\" text-anchor=\"middle\">3</text>\n<text x=\"259.0\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"367.7\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"476.3\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"585.0\" y=\"378\" text-anchor=\"middle\">8</text>\n<text x=\"693.7\" y=\"378\" text-anchor=\"middle\">9</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
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
    impl ::haversack::private::Planned<1usize> for closures {
        const BUFFERS: [::haversack::private::Buffer; 1usize] = [
            ::haversack::private::slot_row::<closures, HaversackPlan, 0>(0usize, 6usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for closures {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            1usize,
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
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a"],
                [""],
                &[0, 0, 6],
            ),
            &::haversack::private::plan::lines(
                [
                    "let a: array![f32; 8] = (x + 1.0).eval();",
                    "let scale = |y: f32| { .. };",
                    "let z = helper::of(y).finish();",
                    "z.wave()",
                    "let short = |y| y + 1.0;",
                    "a.iter().map(|v| scale(*v)).sum::<f32>() + short(2.0)",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4, 8, 4, 5, 9, 5, 6],
            ),
        );
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
            let haversack_type_3 = ::haversack::private::TypeOf::new();
            let haversack_type_4 = ::haversack::private::TypeOf::new();
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
            let scale = |y: f32| {
                let haversack_type_1 = ::haversack::private::TypeOf::new();
                let z = ::haversack::private::seen(
                        match () {
                            () if true => ::core::option::Option::None,
                            #[allow(unreachable_code)]
                            () => {
                                ::core::unreachable!();
                                ::core::option::Option::Some(&haversack_type_1)
                            }
                        },
                        ::haversack::private::same({
                            #[allow(unused_imports)]
                            use helper::of as haversack_callee;
                            #[allow(unused_imports)]
                            use ::haversack::private::ordinary::*;
                            haversack_callee::given(
                                haversack_callee,
                                ::haversack::private::AtAnyTime,
                            )
                        })(y),
                    )
                    .finish();
                let haversack_type_2 = ::haversack::private::TypeOf::of(&z);
                match () {
                    () if true => z.wave(),
                    #[allow(unreachable_code, unused_imports)]
                    () => {
                        ::core::unreachable!();
                        {
                            use ::haversack::private::NoArray as _;
                            {
                                haversack_type_1.haversack_gives_no_array();
                            }
                            {
                                haversack_type_2.haversack_is_no_array();
                            }
                        };
                    }
                }
            };
            let short = |y| y + 1.0;
            match () {
                () if true => {
                    a.iter().map(|v| scale(*v)).sum::<f32>()
                        + ::haversack::private::seen(
                            match () {
                                () if true => ::core::option::Option::None,
                                #[allow(unreachable_code)]
                                () => {
                                    ::core::unreachable!();
                                    ::core::option::Option::Some(&haversack_type_4)
                                }
                            },
                            short(2.0),
                        )
                }
                #[allow(unreachable_code, unused_imports)]
                () => {
                    ::core::unreachable!();
                    {
                        use ::haversack::private::NoArray as _;
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_3,
                                &haversack_type_4,
                            );
                        }
                        {
                            haversack_type_3.haversack_gives_no_arrays();
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
                let _ = closures(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a",
                <closures as ::haversack::private::Planned<1usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
        };
    }
};
