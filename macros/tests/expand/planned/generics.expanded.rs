#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn generic<'a, T: Numeric, const N: usize, const FLAG: bool>(
        x: &'a array![T; N],
        out: &mut array![T; N],
        weight: T,
    ) -> T
    where
        T: Copy,
        'a: 'a,
    {
        let a: array![T; N] = (x * weight).eval();
        let b: array![T; N] = doubled::<T, N>(&a);
        let c = energy(x);
        out.assign(&a);
        a.sum()
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 11 | `a` | `N * size_of::<T>()` | `a` |  | `let a: array![T; N] = (x * weight).eval();` |
| 12 | `b` | `N * size_of::<T>()` | `a` |  | `let b: array![T; N] = doubled::<T, N>(&a);` |
| | `doubled::<..>(..)` | `doubled::<..>::PEAK` | | meanwhile `a` + `b` + `doubled::<..>::PEAK` live | |
| 13 | `energy(..)` | [`energy::PEAK`] | `a` | meanwhile `a` + [`energy::PEAK`] live | `let c = energy(x);` |
| 14 |  |  | `a` |  | `out.assign(&a);` |
| 15 |  |  | 0 |  | `a.sum()` |

Its budget is `N * 64`. The bytes depend on the parameters: `generic::<..>::PEAK`; the drawing is `generic::<..>::PLAN.to_svg()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.

# Checked at build time
That the workspace keeps within its budget: where the function is called.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    pub fn generic<'a, T: Numeric, const N: usize, const FLAG: bool>(
        x: &'a array![T; N; impl ::haversack::private::Storage],
        out: &mut array![T; N; impl ::haversack::private::StorageMut],
        weight: T,
    ) -> T
    where
        T: Copy,
        'a: 'a,
    {
        let mut room = ::haversack::private::HeapWorkspace::<generic<T, N, FLAG>>::new();
        <generic<
            T,
            N,
            FLAG,
        >>::value(x, out, weight, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`generic()`], as a type: its workspace is `Workspace<generic>`.
#[allow(non_camel_case_types)]
pub struct generic<T: Numeric, const N: usize, const FLAG: bool> {
    #[doc(hidden)]
    types: ::core::marker::PhantomData<fn(T) -> (T,)>,
}
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction<T, const N: usize, const FLAG: bool> = generic<T, N, FLAG>;
    impl<
        T: Numeric,
        const N: usize,
        const FLAG: bool,
    > ::haversack::private::ParameterAt<HaversackPlan, 0usize> for generic<T, N, FLAG>
    where
        T: Copy,
    {
        type Array = array![T; N; ::haversack::private::Inline];
    }
    impl<
        T: Numeric,
        const N: usize,
        const FLAG: bool,
    > ::haversack::private::ParameterAt<HaversackPlan, 1usize> for generic<T, N, FLAG>
    where
        T: Copy,
    {
        type Array = array![T; N; ::haversack::private::Inline];
    }
    impl<
        T: Numeric,
        const N: usize,
        const FLAG: bool,
    > ::haversack::private::Planned<4usize> for generic<T, N, FLAG>
    where
        T: Copy,
    {
        const BUFFERS: [::haversack::private::Buffer; 4usize] = [
            ::haversack::private::slot_row::<
                generic<T, N, FLAG>,
                HaversackPlan,
                0,
            >(0usize, 7usize),
            ::haversack::private::slot_row::<
                generic<T, N, FLAG>,
                HaversackPlan,
                0,
            >(1usize, 3usize),
            ::haversack::private::call_row::<
                generic<T, N, FLAG>,
                HaversackPlan,
                2usize,
            >(2usize, 3usize),
            ::haversack::private::call_row::<
                generic<T, N, FLAG>,
                HaversackPlan,
                3usize,
            >(4usize, 5usize),
        ];
    }
    unsafe impl<T: Numeric, const N: usize, const FLAG: bool> ::haversack::private::Plan
    for generic<T, N, FLAG>
    where
        T: Copy,
    {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            4usize,
        >>::PLAN
            .view();
    }
    #[allow(clippy::too_many_arguments)]
    impl<T: Numeric, const N: usize, const FLAG: bool> generic<T, N, FLAG>
    where
        T: Copy,
    {
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
                "generic",
                <Self as ::haversack::private::Plan>::PLAN,
                &::haversack::private::plan::labels(
                    <Self as ::haversack::private::Plan>::PLAN,
                    ["a", "b", "doubled::<T, N>(..)", "energy(..)"],
                    ["", "", "", ""],
                    &[0, 0, 7, 1, 1, 3, 2, 2, 3, 3, 4, 5],
                ),
                &::haversack::private::plan::lines(
                    [
                        "let a: array![T; N] = (x * weight).eval();",
                        "let b: array![T; N] = doubled::<T, N>(&a);",
                        "let c = energy(x);",
                        "out.assign(&a);",
                        "a.sum()",
                    ],
                    &[11, 0, 1, 12, 1, 3, 13, 3, 5, 14, 5, 6, 15, 6, 7],
                ),
            )
            .with_budget(::haversack::private::plan::Limit {
                bytes: ::haversack::private::Limit {
                    bytes: ::haversack::private::Expression {
                        limit_in_bytes: N * 64,
                    }
                        .limit_in_bytes as ::core::primitive::u64,
                    written: "N * 64",
                    form: ::haversack::private::LimitForm::Expression,
                }
                    .bytes,
                written: "N * 64",
            });
        const WITHIN_BUDGET: ::core::primitive::usize = ::haversack::private::check_plan(
            ::haversack::private::PlanClaim {
                name: "generic",
                parameters: &[("N", N)],
                plan: <generic<
                    T,
                    N,
                    FLAG,
                > as ::haversack::private::Planned<4usize>>::PLAN
                    .view(),
                labels: &[
                    ("a", "array![T; N]"),
                    ("b", "array![T; N]"),
                    ("doubled::<T, N>(..)", "a planned function"),
                    ("energy(..)", "a planned function"),
                ],
                parts: &[
                    <<generic<
                        T,
                        N,
                        FLAG,
                    > as ::haversack::private::SlotAt<
                        HaversackPlan,
                        0,
                    >>::Array as ::haversack::private::Footprint>::PART,
                    <<generic<
                        T,
                        N,
                        FLAG,
                    > as ::haversack::private::SlotAt<
                        HaversackPlan,
                        0,
                    >>::Array as ::haversack::private::Footprint>::PART,
                    ::haversack::private::called(
                        <generic<
                            T,
                            N,
                            FLAG,
                        > as ::haversack::private::CallAt<HaversackPlan, 2usize>>::BYTES
                            .0,
                    ),
                    ::haversack::private::called(
                        <generic<
                            T,
                            N,
                            FLAG,
                        > as ::haversack::private::CallAt<HaversackPlan, 3usize>>::BYTES
                            .0,
                    ),
                ],
                lines: &[
                    (0usize, 11usize),
                    (1usize, 12usize),
                    (3usize, 13usize),
                    (5usize, 14usize),
                    (6usize, 15usize),
                ],
            },
            ::haversack::private::Limit {
                bytes: ::haversack::private::Expression {
                    limit_in_bytes: N * 64,
                }
                    .limit_in_bytes as ::core::primitive::u64,
                written: "N * 64",
                form: ::haversack::private::LimitForm::Expression,
            },
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        pub fn value<'a>(
            x: &'a array![T; N; impl ::haversack::private::Storage],
            out: &mut array![T; N; impl ::haversack::private::StorageMut],
            weight: T,
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> T
        where
            'a: 'a,
        {
            let _ = const { Self::WITHIN_BUDGET };
            #[allow(unused_variables)]
            let haversack_memory = ::haversack::private::WorkspaceOf::<
                Self,
            >::memory(&mut haversack_workspace);
            let haversack_type_1 = ::haversack::private::TypeOf::new();
            #[allow(non_local_definitions)]
            impl<
                T: Numeric,
                const N: ::core::primitive::usize,
                const FLAG: ::core::primitive::bool,
            > ::haversack::private::SlotAt<HaversackPlan, 0>
            for HaversackFunction<T, N, FLAG>
            where
                T: Copy,
            {
                type Array = array![T; N; ::haversack::private::Inline];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_a @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![T; N; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let a = ::haversack::private::fill_token(&mut memory_of_a, x * weight);
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_b @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl<
                T: Numeric,
                const N: ::core::primitive::usize,
                const FLAG: ::core::primitive::bool,
            > ::haversack::private::CallAt<HaversackPlan, 2>
            for HaversackFunction<T, N, FLAG>
            where
                T: Copy,
            {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(
                        non_camel_case_types,
                        dead_code,
                        clippy::extra_unused_type_parameters
                    )]
                    mod haversack_generic {
                        pub type haversack_callee<A0, const A1: usize> = <::haversack::private::Written<
                            A0,
                        > as ::haversack::private::Instead<
                            ::haversack::private::ordinary::haversack_callee,
                        >>::Type;
                        pub fn haversack_callee<A0, const A1: usize>() {}
                    }
                    #[allow(unused_imports)]
                    use doubled as haversack_callee;
                    #[allow(unused_imports)]
                    use haversack_generic::*;
                    haversack_callee::<T, N>::planned
                })((::core::unreachable!(),)));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<2>(&haversack_memory)
            };
            let b: ::haversack::private::Slot<'_, _, _> = ::haversack::private::settled(
                ({
                    #[allow(
                        non_camel_case_types,
                        dead_code,
                        clippy::extra_unused_type_parameters
                    )]
                    mod haversack_generic {
                        pub type haversack_callee<A0, const A1: usize> = <::haversack::private::Written<
                            A0,
                        > as ::haversack::private::Instead<
                            ::haversack::private::unplanned::with_1::haversack_callee,
                        >>::Type;
                        pub fn haversack_callee<A0, const A1: usize>() {}
                    }
                    #[allow(unused_imports)]
                    use doubled as haversack_callee;
                    #[allow(unused_imports)]
                    use haversack_generic::*;
                    haversack_callee::<T, N>::place
                })(
                    ::haversack::private::Lent::of(&a).as_written(),
                    ::haversack::private::Token::place(&mut memory_of_b),
                    ::haversack::private::part(
                        ::haversack::private::CallRow::lend(&mut haversack_row_of_call_0),
                    ),
                ),
                #[allow(unreachable_code)]
                &mut haversack_row_of_call_0,
            );
            memory_of_b.end();
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl<
                T: Numeric,
                const N: ::core::primitive::usize,
                const FLAG: ::core::primitive::bool,
            > ::haversack::private::CallAt<HaversackPlan, 3>
            for HaversackFunction<T, N, FLAG>
            where
                T: Copy,
            {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use energy as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        let given: &::haversack::private::InlineOf<
                            <HaversackFunction<
                                T,
                                N,
                                FLAG,
                            > as ::haversack::private::ParameterAt<
                                HaversackPlan,
                                0usize,
                            >>::Array,
                        > = ::core::unreachable!();
                        given
                    },
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_1 = unsafe {
                ::haversack::private::Memory::call::<3>(&haversack_memory)
            };
            let c = ::haversack::private::settled(
                ::haversack::private::same({
                    #[allow(unused_imports)]
                    use energy as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::given(
                        haversack_callee,
                        ::haversack::private::CallRow::lend(&mut haversack_row_of_call_1),
                    )
                })(x),
                #[allow(unreachable_code)]
                &mut haversack_row_of_call_1,
            );
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                {
                    ::haversack::private::TypeOf::is(&haversack_type_1, &c);
                }
            }
            out.assign(&a);
            match () {
                () if true => a.sum(),
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
        pub fn value<'a>(
            _: &'a array![T; N; impl ::haversack::private::Storage],
            _: &mut array![T; N; impl ::haversack::private::StorageMut],
            _: T,
            _: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> T
        where
            'a: 'a,
        {
            loop {}
        }
        #[doc(hidden)]
        pub fn planned<'a>(
            _: (
                &'a ::haversack::private::InlineOf<
                    array![T; N; ::haversack::private::Inline],
                >,
                &mut ::haversack::private::InlineOf<
                    array![T; N; ::haversack::private::Inline],
                >,
                T,
            ),
        ) -> ::haversack::private::Call<Self>
        where
            'a: 'a,
        {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = generic:: < T, N, FLAG > ({ let argument : & array![T; N;
                ::haversack::private::Inline] = ::core::unreachable!(); argument }, { let
                argument : & mut array![T; N; ::haversack::private::Inline] =
                ::core::unreachable!(); argument }, { let argument : T =
                ::core::unreachable!(); argument }); loop {} }
            }
            ::haversack::private::Call::of()
        }
        ::haversack::private::with_callee! {
            [#[doc(hidden)] #[allow(unused_variables)] pub fn given < 'a,
            HaversackStorage0 : ::haversack::private::Storage, HaversackStorage1 :
            ::haversack::private::StorageMut, HaversackPart :
            ::haversack::private::PartOf < Self >] [, HaversackCallee :
            ::core::ops::FnOnce(& 'a array![T; N; HaversackStorage0], & mut array![T; N;
            HaversackStorage1], T) -> T > (_ : HaversackCallee, part : HaversackPart)] [,
            HaversackCallee > (_ : HaversackCallee, part : HaversackPart)] -> impl
            ::core::ops::FnOnce(& 'a array![T; N; HaversackStorage0], & mut array![T; N;
            HaversackStorage1], T) -> T where 'a : 'a, { move | x, out, weight |
            Self::value(x, out, weight, ::haversack::private::PartOf:: < Self >
            ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        pub fn in_workspace<'a>(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &'a array![T; N; impl ::haversack::private::Storage],
            out: &mut array![T; N; impl ::haversack::private::StorageMut],
            weight: T,
        ) -> T
        where
            'a: 'a,
        {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = generic:: < T, N, FLAG > (x, out, weight); loop {} }
            }
            Self::value(x, out, weight, workspace)
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
