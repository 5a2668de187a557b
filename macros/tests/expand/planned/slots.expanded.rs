#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn straight(x: &array![f32; 64], factor: f32) -> f32 {
        let doubled: array![f32; 64] = (x * factor).eval();
        let shifted: array![f32; 64] = (&doubled + 1.0).eval();
        let total = doubled.sum();
        let wide: array![f64; 64] = shifted.cast();
        total + wide.mean() as f32
    }
};
mod with_alloc {
    /// Doubles, and adds. Workspace: 768 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 4 | `doubled` | 256 | 0 | 256 |  | `let doubled: array![f32; 64] = (x * factor).eval();` |
| 5 | `shifted` | 256 | 512 | 512 |  | `let shifted: array![f32; 64] = (&doubled + 1.0).eval();` |
| 6 | | | | 256 |  | `let total = doubled.sum();` |
| 7 | `wide` | 512 | 0 | 512 | peak: 768 bytes live; shares bytes with `doubled` | `let wide: array![f64; 64] = shifted.cast();` |
| 8 | | | | 0 |  | `total + wide.mean() as f32` |

* PEAK 768 bytes: the workspace
* LOWER_BOUND 768 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 1_024 bytes (1 KiB): each array in bytes of its own
* budget `1 KiB`: 75.0 % used

In bytes: [`STRAIGHT_PEAK`], [`STRAIGHT_LOWER_BOUND`], [`STRAIGHT_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of straight</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">straight</text>\n<text x=\"8\" y=\"36\">PEAK 768 bytes &#183; LOWER_BOUND 768 &#183; TOTAL_WITHOUT_SHARING 1_024 &#183; budget 1 KiB</text>\n<rect x=\"96.0\" y=\"262.0\" width=\"391.2\" height=\"100.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>doubled: 256 bytes at offset 0</title></rect>\n<rect x=\"226.4\" y=\"62.0\" width=\"391.2\" height=\"100.0\" fill=\"#a8572c\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>shifted: 256 bytes at offset 512</title></rect>\n<rect x=\"487.2\" y=\"162.0\" width=\"260.8\" height=\"200.0\" fill=\"#3d7d45\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>wide: 512 bytes at offset 0</title></rect>\n<rect x=\"487.2\" y=\"62\" width=\"130.4\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"487.2\" y=\"57.0\" width=\"130.4\" height=\"3\"/>\n<text x=\"552.4\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"291.6\" y=\"309.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">doubled<tspan x=\"291.6\" dy=\"14\">256</tspan></text>\n<text x=\"422.0\" y=\"109.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">shifted<tspan x=\"422.0\" dy=\"14\">256</tspan></text>\n<text x=\"617.6\" y=\"259.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">wide<tspan x=\"617.6\" dy=\"14\">512</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">768</text>\n<text x=\"161.2\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"291.6\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"552.4\" y=\"378\" text-anchor=\"middle\">7</text>\n<text x=\"682.8\" y=\"378\" text-anchor=\"middle\">8</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    pub fn straight(
        x: &array![f32; 64; impl ::haversack::private::Storage],
        factor: f32,
    ) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<straight>::new();
        <straight>::value(x, factor, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`straight()`], as a type: its workspace is `Workspace<straight>`.
#[allow(non_camel_case_types)]
pub struct straight {}
///Bytes of the workspace of [`straight()`].
pub const STRAIGHT_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <straight as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`straight()`].
pub const STRAIGHT_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <straight as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`straight()`].
pub const STRAIGHT_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <straight as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = straight;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for straight {
        type Array = array![f32; 64; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<3usize> for straight {
        const BUFFERS: [::haversack::private::Buffer; 3usize] = [
            ::haversack::private::slot_row::<straight, HaversackPlan, 0>(0usize, 3usize),
            ::haversack::private::slot_row::<straight, HaversackPlan, 0>(1usize, 4usize),
            ::haversack::private::slot_row::<straight, HaversackPlan, 2>(3usize, 5usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for straight {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            3usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for straight {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <straight as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl straight {
        /// Bytes of the workspace: the most that the function's arrays ever take.
        pub const PEAK: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::PEAK;
        /// The most bytes that are live at once: no workspace can be smaller.
        pub const LOWER_BOUND: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::LOWER_BOUND;
        /// Bytes that the function's arrays would take if none shared memory.
        pub const TOTAL_WITHOUT_SHARING: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING;
        /// The alignment of the workspace, in bytes.
        pub const ALIGNMENT: ::core::primitive::usize = <Self as ::haversack::private::PlannedFunction>::ALIGNMENT;
        /// Where each array lies, and when: as a table (`PLAN.to_text()`) and a drawing (`PLAN.to_svg()`).
        pub const PLAN: ::haversack::private::plan::Described<'static> = ::haversack::private::plan::Described::new(
                "straight",
                <Self as ::haversack::private::Plan>::PLAN,
                &::haversack::private::plan::labels(
                    <Self as ::haversack::private::Plan>::PLAN,
                    ["doubled", "shifted", "wide"],
                    ["", "", ""],
                    &[0, 0, 3, 1, 1, 4, 2, 3, 5],
                ),
                &::haversack::private::plan::lines(
                    [
                        "let doubled: array![f32; 64] = (x * factor).eval();",
                        "let shifted: array![f32; 64] = (&doubled + 1.0).eval();",
                        "let total = doubled.sum();",
                        "let wide: array![f64; 64] = shifted.cast();",
                        "total + wide.mean() as f32",
                    ],
                    &[4, 0, 1, 5, 1, 2, 6, 2, 3, 7, 3, 4, 8, 4, 5],
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
        pub fn value(
            x: &array![f32; 64; impl ::haversack::private::Storage],
            factor: f32,
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
            let mut memory_of_doubled @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 64; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let doubled = ::haversack::private::fill_token(
                &mut memory_of_doubled,
                x * factor,
            );
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_shifted @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            let shifted = ::haversack::private::fill_token(
                &mut memory_of_shifted,
                &doubled + 1.0,
            );
            let total = doubled.sum();
            memory_of_doubled.end();
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 2> for HaversackFunction {
                type Array = array![f64; 64; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_wide @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    2,
                    2,
                    array![f64; 64; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 2>>::Array,
                >(&haversack_memory)
            };
            let wide = ::haversack::private::fill_token(
                &mut memory_of_wide,
                shifted.expr().cast(),
            );
            memory_of_shifted.end();
            total + wide.mean() as f32
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        pub fn value(
            _: &array![f32; 64; impl ::haversack::private::Storage],
            _: f32,
            _: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            loop {}
        }
        #[doc(hidden)]
        pub fn planned<HaversackArguments>(
            _: HaversackArguments,
        ) -> ::haversack::private::Call<Self> {
            ::haversack::private::Call::of()
        }
        ::haversack::private::with_callee! {
            [#[doc(hidden)] #[allow(unused_variables)] pub fn given < HaversackStorage0 :
            ::haversack::private::Storage, HaversackPart : ::haversack::private::PartOf <
            Self >] [> (_ : fn (& array![f32; 64; ::haversack::private::Inline], f32) ->
            f32, part : HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 64;
            HaversackStorage0], f32) -> f32 where { move | x, factor | Self::value(x,
            factor, ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        pub fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 64; impl ::haversack::private::Storage],
            factor: f32,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = straight(x, factor); loop {} }
            }
            Self::value(x, factor, workspace)
        }
    }
    const _: ::core::primitive::usize = ::haversack::private::check_plan(
        ::haversack::private::PlanClaim {
            name: "straight",
            parameters: &[],
            plan: <straight as ::haversack::private::Planned<3usize>>::PLAN.view(),
            labels: &[
                ("doubled", "array![f32; 64]"),
                ("shifted", "array![f32; 64]"),
                ("wide", "array![f64; 64]"),
            ],
            parts: &[
                <<straight as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                <<straight as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                <<straight as ::haversack::private::SlotAt<
                    HaversackPlan,
                    2,
                >>::Array as ::haversack::private::Footprint>::PART,
            ],
            lines: &[
                (0usize, 4usize),
                (1usize, 5usize),
                (2usize, 6usize),
                (3usize, 7usize),
                (4usize, 8usize),
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
                "doubled",
                <straight as ::haversack::private::Planned<3usize>>::BUFFERS[0usize],
                256usize,
                64usize,
            );
            ::haversack::private::check_docs(
                "wide",
                <straight as ::haversack::private::Planned<3usize>>::BUFFERS[2usize],
                512usize,
                64usize,
            );
        };
    }
};
