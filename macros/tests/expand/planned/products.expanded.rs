#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn products(
        x: &array![f32; 300, 300],
        y: &array![f32; 300, N],
        z: &array![f32; 8],
    ) -> f32 {
        let a: array![f32; 300, 300] = x.dot(x).eval();
        let b: array![f32; 300, N] = a.t().dot(y).eval();
        let mut c: array![f32; 8, 8] = z.outer(z).eval();
        c.assign(z.outer(&z.view()));
        let mut d: array![f32; 300, 300] = <array![f32; 300, 300]>::zeros();
        d.assign(a.dot(&x.view()));
        a.sum() + b.sum() + d.sum()
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `a` | 360_000 | 360_000 |  | `let a: array![f32; 300, 300] = x.dot(x).eval();` |
| 4 | `b` | `300 * N * 4` | 360_000 + `b` |  | `let b: array![f32; 300, N] = a.t().dot(y).eval();` |
| | `scratch of a.t().dot(y)` | `Product::SCRATCH` | | meanwhile 360_000 + `b` + `Product::SCRATCH` live | |
| 5 | `c` | 256 | 360_256 + `b` |  | `let mut c: array![f32; 8, 8] = z.outer(z).eval();` |
| 6 |  |  | 360_000 + `b` |  | `c.assign(z.outer(&z.view()));` |
| 7 | `d` | 360_000 | 720_000 + `b` |  | `let mut d: array![f32; 300, 300] = <array![f32; 300, 300]>::zeros();` |
| 8 |  |  | 720_000 + `b` |  | `d.assign(a.dot(&x.view()));` |
| 9 |  |  | 0 |  | `a.sum() + b.sum() + d.sum()` |

Its budget is 96 KiB. In bytes: [`PRODUCTS_PEAK`], [`PRODUCTS_LOWER_BOUND`], [`PRODUCTS_TOTAL_WITHOUT_SHARING`].
The drawing is `products::PLAN.to_svg()`, the table `products::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    fn products(
        x: &array![f32; 300, 300; impl ::haversack::private::Storage],
        y: &array![f32; 300, N; impl ::haversack::private::Storage],
        z: &array![f32; 8; impl ::haversack::private::Storage],
    ) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<products>::new();
        <products>::value(x, y, z, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`products()`], as a type: its workspace is `Workspace<products>`.
#[allow(non_camel_case_types)]
struct products {}
///Bytes of the workspace of [`products()`].
const PRODUCTS_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <products as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`products()`].
const PRODUCTS_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <products as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`products()`].
const PRODUCTS_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <products as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = products;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for products {
        type Array = array![f32; 300, 300; ::haversack::private::Inline];
    }
    impl ::haversack::private::ParameterAt<HaversackPlan, 1usize> for products {
        type Array = array![f32; 300, N; ::haversack::private::Inline];
    }
    impl ::haversack::private::ParameterAt<HaversackPlan, 2usize> for products {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<5usize> for products {
        const BUFFERS: [::haversack::private::Buffer; 5usize] = [
            ::haversack::private::slot_row::<products, HaversackPlan, 0>(0usize, 8usize),
            ::haversack::private::slot_row::<products, HaversackPlan, 1>(1usize, 8usize),
            ::haversack::private::slot_row::<products, HaversackPlan, 2>(3usize, 5usize),
            ::haversack::private::slot_row::<products, HaversackPlan, 0>(5usize, 8usize),
            ::haversack::private::call_row::<
                products,
                HaversackPlan,
                4usize,
            >(2usize, 3usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for products {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            5usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for products {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <products as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl products {
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
                "products",
                <Self as ::haversack::private::Plan>::PLAN,
                &::haversack::private::plan::labels(
                    <Self as ::haversack::private::Plan>::PLAN,
                    ["a", "b", "c", "d", "scratch of a.t().dot(y)"],
                    ["", "", "", "", ""],
                    &[0, 0, 8, 1, 1, 8, 2, 3, 5, 3, 5, 8, 4, 2, 3],
                ),
                &::haversack::private::plan::lines(
                    [
                        "let a: array![f32; 300, 300] = x.dot(x).eval();",
                        "let b: array![f32; 300, N] = a.t().dot(y).eval();",
                        "let mut c: array![f32; 8, 8] = z.outer(z).eval();",
                        "c.assign(z.outer(&z.view()));",
                        "let mut d: array![f32; 300, 300] = <array![f32; 300, 300]>::zeros();",
                        "d.assign(a.dot(&x.view()));",
                        "a.sum() + b.sum() + d.sum()",
                    ],
                    &[3, 0, 1, 4, 1, 3, 5, 3, 4, 6, 4, 5, 7, 5, 6, 8, 6, 7, 9, 7, 8],
                ),
            )
            .with_budget(::haversack::private::plan::Limit {
                bytes: ::haversack::private::Limit {
                    bytes: 98304u64,
                    written: "96 KiB",
                    form: ::haversack::private::LimitForm::Unit,
                }
                    .bytes,
                written: "96 KiB",
            });
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        fn value(
            x: &array![f32; 300, 300; impl ::haversack::private::Storage],
            y: &array![f32; 300, N; impl ::haversack::private::Storage],
            z: &array![f32; 8; impl ::haversack::private::Storage],
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            #[allow(unused_variables)]
            let haversack_memory = ::haversack::private::WorkspaceOf::<
                Self,
            >::memory(&mut haversack_workspace);
            ::haversack::private::with_alloc_in_body! {
                let haversack_header_0 = ::haversack::private::LentArray::of(x); let x =
                ::haversack::private::LentArray::array(& haversack_header_0); let
                haversack_header_1 = ::haversack::private::LentArray::of(y); let y =
                ::haversack::private::LentArray::array(& haversack_header_1); let
                haversack_header_2 = ::haversack::private::LentArray::of(z); let z =
                ::haversack::private::LentArray::array(& haversack_header_2);
            }
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![f32; 300, 300; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_a @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![f32; 300, 300; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let a = ::haversack::private::fill_token(&mut memory_of_a, x.dot(x));
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 1> for HaversackFunction {
                type Array = array![f32; 300, N; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_b @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    1,
                    1,
                    array![f32; 300, N; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 1>>::Array,
                >(&haversack_memory)
            };
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 4> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::scratch::<
                    (
                        &::haversack::private::SlotOf<
                            '_,
                            <HaversackFunction as ::haversack::private::SlotAt<
                                HaversackPlan,
                                0,
                            >>::Array,
                        >,
                        &&::haversack::private::InlineOf<
                            <HaversackFunction as ::haversack::private::ParameterAt<
                                HaversackPlan,
                                1usize,
                            >>::Array,
                        >,
                    ),
                    _,
                >(|(a, y)| (*a).t().dot((*y)));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<4>(&haversack_memory)
            };
            let b = ::haversack::private::fill_with(
                ::haversack::private::Token::place(&mut memory_of_b),
                a.t().dot(y),
                ::haversack::private::CallRow::scratch(&mut haversack_row_of_call_0),
            );
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 2> for HaversackFunction {
                type Array = array![f32; 8, 8; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_c @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    2,
                    2,
                    array![f32; 8, 8; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 2>>::Array,
                >(&haversack_memory)
            };
            let mut c = ::haversack::private::fill_token(&mut memory_of_c, z.outer(z));
            ::haversack::private::AssignWith::assign_without(
                z.outer(&z.view()),
                c.view_mut(),
            );
            memory_of_c.end();
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_d @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    3,
                    0,
                >(&haversack_memory)
            };
            let mut d = ::haversack::private::fill(
                ::haversack::private::Token::place(&mut memory_of_d),
                ::haversack::private::zeros::<
                    array![f32; 300, 300; ::haversack::private::Inline],
                    _,
                    _,
                >(),
            );
            ::haversack::private::AssignWith::assign_without(
                a.dot(&x.view()),
                d.view_mut(),
            );
            a.sum() + b.sum() + d.sum()
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &array![f32; 300, 300; impl ::haversack::private::Storage],
            _: &array![f32; 300, N; impl ::haversack::private::Storage],
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
            ::haversack::private::Storage, HaversackStorage1 :
            ::haversack::private::Storage, HaversackStorage2 :
            ::haversack::private::Storage, HaversackPart : ::haversack::private::PartOf <
            Self >] [> (_ : fn (& array![f32; 300, 300; ::haversack::private::Inline], &
            array![f32; 300, N; ::haversack::private::Inline], & array![f32; 8;
            ::haversack::private::Inline]) -> f32, part : HaversackPart)] [,
            HaversackCallee > (_ : HaversackCallee, part : HaversackPart)] -> impl
            ::core::ops::FnOnce(& array![f32; 300, 300; HaversackStorage0], & array![f32;
            300, N; HaversackStorage1], & array![f32; 8; HaversackStorage2]) -> f32 where
            { move | x, y, z | Self::value(x, y, z, ::haversack::private::PartOf:: < Self
            > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 300, 300; impl ::haversack::private::Storage],
            y: &array![f32; 300, N; impl ::haversack::private::Storage],
            z: &array![f32; 8; impl ::haversack::private::Storage],
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = products(x, y, z); loop {} }
            }
            Self::value(x, y, z, workspace)
        }
    }
    const _: ::core::primitive::usize = ::haversack::private::check_plan(
        ::haversack::private::PlanClaim {
            name: "products",
            parameters: &[],
            plan: <products as ::haversack::private::Planned<5usize>>::PLAN.view(),
            labels: &[
                ("a", "array![f32; 300, 300]"),
                ("b", "array![f32; 300, N]"),
                ("c", "array![f32; 8, 8]"),
                ("d", "array![f32; 300, 300]"),
                ("scratch of a.t().dot(y)", "for this line"),
            ],
            parts: &[
                <<products as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                <<products as ::haversack::private::SlotAt<
                    HaversackPlan,
                    1,
                >>::Array as ::haversack::private::Footprint>::PART,
                <<products as ::haversack::private::SlotAt<
                    HaversackPlan,
                    2,
                >>::Array as ::haversack::private::Footprint>::PART,
                <<products as ::haversack::private::SlotAt<
                    HaversackPlan,
                    0,
                >>::Array as ::haversack::private::Footprint>::PART,
                ::haversack::private::called(
                    <products as ::haversack::private::CallAt<
                        HaversackPlan,
                        4usize,
                    >>::BYTES
                        .0,
                ),
            ],
            lines: &[
                (0usize, 3usize),
                (1usize, 4usize),
                (3usize, 5usize),
                (4usize, 6usize),
                (5usize, 7usize),
                (6usize, 8usize),
                (7usize, 9usize),
            ],
        },
        ::haversack::private::Limit {
            bytes: 98304u64,
            written: "96 KiB",
            form: ::haversack::private::LimitForm::Unit,
        },
    );
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a",
                <products as ::haversack::private::Planned<5usize>>::BUFFERS[0usize],
                360000usize,
                64usize,
            );
            ::haversack::private::check_docs(
                "c",
                <products as ::haversack::private::Planned<5usize>>::BUFFERS[2usize],
                256usize,
                64usize,
            );
        };
    }
};
const _: () = ::haversack::private::countable(::haversack::private::Limit {
    bytes: 98304u64,
    written: "96 KiB",
    form: ::haversack::private::LimitForm::Unit,
});
