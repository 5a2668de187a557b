#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn power(x: &array![f32; 32]) -> f32 {
        let squares: array![f32; 32] = (x * x).eval();
        let mut total = 0.0;
        for value in squares.iter() {
            let plus = *value;
            total += plus;
        }
        if total > 1.0 {
            return 1.0;
        }
        total
    }
};
mod with_alloc {
    ///Workspace: 128 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 4 | `squares` | 128 | 0 | 128 | peak: 128 bytes live | `let squares: array![f32; 32] = (x * x).eval();` |
| 5 | | | | 128 |  | `let mut total = 0.0;` |
| 6 | | | | 128 |  | `for value in squares.iter() { .. }` |
| 7 | | | | 128 |  | `let plus = *value;` |
| 8 | | | | 0 |  | `total += plus;` |
| 10 | | | | 0 |  | `if total > 1.0 { .. }` |
| 11 | | | | 0 |  | `total` |

* PEAK 128 bytes: the workspace
* LOWER_BOUND 128 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 128 bytes: each array in bytes of its own
* budget `1 KiB`: 12.5 % used

In bytes: [`POWER_PEAK`], [`POWER_LOWER_BOUND`], [`POWER_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of power</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">power</text>\n<text x=\"8\" y=\"36\">PEAK 128 bytes &#183; LOWER_BOUND 128 &#183; TOTAL_WITHOUT_SHARING 128 &#183; budget 1 KiB</text>\n<rect x=\"96.0\" y=\"62.0\" width=\"465.7\" height=\"300.0\" fill=\"#3b6fa0\" stroke=\"currentColor\" stroke-width=\"0.8\"><title>squares: 128 bytes at offset 0</title></rect>\n<rect x=\"96.0\" y=\"62\" width=\"93.1\" height=\"300\" fill=\"#000\" fill-opacity=\"0.2\" pointer-events=\"none\"/>\n<rect x=\"96.0\" y=\"57.0\" width=\"93.1\" height=\"3\"/>\n<text x=\"142.6\" y=\"53.0\" text-anchor=\"middle\">peak</text>\n<text x=\"328.9\" y=\"209.0\" text-anchor=\"middle\" fill=\"#fff\" pointer-events=\"none\">squares<tspan x=\"328.9\" dy=\"14\">128</tspan></text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<path d=\"M96 62.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"66.0\" text-anchor=\"end\">128</text>\n<text x=\"142.6\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"235.7\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"328.9\" y=\"378\" text-anchor=\"middle\">6</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">7</text>\n<text x=\"515.1\" y=\"378\" text-anchor=\"middle\">8</text>\n<text x=\"608.3\" y=\"378\" text-anchor=\"middle\">10</text>\n<text x=\"701.4\" y=\"378\" text-anchor=\"middle\">11</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn power(x: &array![f32; 32; impl ::haversack::private::Storage]) -> f32 {
        let _call = ::haversack::private::profile::PlannedCall::begin::<
            power,
        >(<power>::haversack_profile(), 0);
        let mut room = ::haversack::private::HeapWorkspace::<power>::new();
        <power>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`power()`], as a type: its workspace is `Workspace<power>`.
#[allow(non_camel_case_types)]
struct power {}
///Bytes of the workspace of [`power()`].
const POWER_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <power as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`power()`].
const POWER_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <power as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`power()`].
const POWER_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <power as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = power;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for power {
        type Array = array![f32; 32; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<1usize> for power {
        const BUFFERS: [::haversack::private::Buffer; 1usize] = [
            ::haversack::private::slot_row::<power, HaversackPlan, 0>(0usize, 5usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for power {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            1usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for power {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <power as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl power {
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
                "power",
                <Self as ::haversack::private::Plan>::PLAN,
                &::haversack::private::plan::labels(
                    <Self as ::haversack::private::Plan>::PLAN,
                    ["squares"],
                    [""],
                    &[0, 0, 5],
                ),
                &::haversack::private::plan::lines(
                    [
                        "let squares: array![f32; 32] = (x * x).eval();",
                        "let mut total = 0.0;",
                        "for value in squares.iter() { .. }",
                        "let plus = *value;",
                        "total += plus;",
                        "if total > 1.0 { .. }",
                        "total",
                    ],
                    &[4, 0, 1, 5, 1, 2, 6, 2, 3, 7, 3, 4, 8, 4, 5, 10, 5, 7, 11, 7, 8],
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
            x: &array![f32; 32; impl ::haversack::private::Storage],
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            let call = {
                ::haversack::private::profile::thread_local! {
                    static ENDED : ::core::cell::Cell < ::core::primitive::i64 > = const
                    { ::core::cell::Cell::new(0) };
                }
                ::haversack::private::profile::ProfiledCall::begin(
                    Self::haversack_profile(),
                    &ENDED,
                    ::core::any::type_name::<Self>(),
                )
            };
            #[allow(unused_variables)]
            let haversack_memory = ::haversack::private::WorkspaceOf::<
                Self,
            >::memory(&mut haversack_workspace);
            ::haversack::private::with_alloc_in_body! {
                let haversack_header_0 = ::haversack::private::LentArray::of(x); let x =
                ::haversack::private::LentArray::array(& haversack_header_0);
            }
            call.line(1usize);
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 32; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_squares @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 32; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let squares = ::haversack::private::fill_token(
                &mut memory_of_squares,
                x * x,
            );
            let _ends = call.ends(2usize);
            call.line(3usize);
            let mut total = 0.0;
            let _ends = call.ends(2usize);
            call.line(4usize);
            for value in squares.iter() {
                let _within = call.pass(4usize);
                call.line(5usize);
                let plus = *value;
                let _ends = call.ends(6usize);
                call.line(7usize);
                total += plus;
            }
            memory_of_squares.end();
            call.line(8usize);
            if total > 1.0 {
                return 1.0;
            }
            call.line(9usize);
            total
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 32; impl ::haversack::private::Storage],
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
            Self >] [> (_ : fn (& array![f32; 32; ::haversack::private::Inline]) -> f32,
            part : HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& array![f32; 32;
            HaversackStorage0]) -> f32 where { move | x | Self::value(x,
            ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 32; impl ::haversack::private::Storage],
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = power(x); loop {} }
            }
            Self::value(x, workspace)
        }
        #[doc(hidden)]
        fn haversack_profile() -> &'static ::haversack::private::profile::Function {
            static COUNTERS: [::haversack::private::profile::Counter; 10usize] = [const {
                ::haversack::private::profile::Counter::new()
            }; 10usize];
            static FUNCTION: ::haversack::private::profile::Function = ::haversack::private::profile::Function::new(
                    ::core::file!(),
                    &[
                        (3usize, "fn power(x: &array![f32; 32]) -> f32 {"),
                        (4usize, "    let squares: array![f32; 32] = (x * x).eval();"),
                        (5usize, "    let mut total = 0.0;"),
                        (6usize, "    for value in squares.iter() {"),
                        (7usize, "        let plus = *value;"),
                        (8usize, "        total += plus;"),
                        (9usize, "    }"),
                        (10usize, "    if total > 1.0 { return 1.0; }"),
                        (11usize, "    total"),
                        (12usize, "}"),
                    ],
                    &[
                        3usize, 4usize, 12usize, 5usize, 6usize, 7usize, 9usize, 8usize,
                        10usize, 11usize,
                    ],
                    &COUNTERS,
                )
                .with_plan(&power::PLAN);
            &FUNCTION
        }
    }
    const _: ::core::primitive::usize = ::haversack::private::check_plan(
        ::haversack::private::PlanClaim {
            name: "power",
            parameters: &[],
            plan: <power as ::haversack::private::Planned<1usize>>::PLAN.view(),
            labels: &[("squares", "array![f32; 32]")],
            parts: &[
                <<power as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
            ],
            lines: &[
                (0usize, 4usize),
                (1usize, 5usize),
                (2usize, 6usize),
                (3usize, 7usize),
                (4usize, 8usize),
                (5usize, 10usize),
                (6usize, 10usize),
                (7usize, 11usize),
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
                "squares",
                <power as ::haversack::private::Planned<1usize>>::BUFFERS[0usize],
                128usize,
                64usize,
            );
        };
    }
};
