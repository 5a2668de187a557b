#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn types(x: &Array<f32, Rank1<8>>, y: &mut array![Hidden]) -> f32 {
        let a: array![Hidden] = y.view().to_owned();
        let b: Array<f32, (Const<8>,)> = x.to_contiguous();
        let c: array![f32; ROWS, { 2 * COLS }, Batch] = <array![
            f32; ROWS, { 2 * COLS }, Batch
        ]>::zeros();
        let small: array![f32; 2; Inline] = <array![f32; 2; Inline]>::zeros();
        let other: Wrapper<f32> = make();
        a.sum() + b.sum() + c.sum() + small.sum()
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `a` | `Hidden::NBYTES` | `a` |  | `let a: array![Hidden] = y.view().to_owned();` |
| 4 | `b` | `<Array<f32, (Const<8>,)>>::NBYTES` | `a` + `b` |  | `let b: Array<f32, (Const<8>,)> = x.to_contiguous();` |
| 5 | `c` | `ROWS * (2 * COLS) * Batch * 4` | `a` + `b` + `c` |  | `let c: array![f32; ROWS, { .. }, Batch] = <array![f32; ROWS, { .. }, Batch]>::zeros();` |
| 6 |  |  | `a` + `b` + `c` |  | `let small: array![f32; 2; Inline] = <array![f32; 2; Inline]>::zeros();` |
| 7 | `make(..)` | `make(..)` | `a` + `b` + `c` | meanwhile `a` + `b` + `c` + `make(..)` live | `let other: Wrapper<f32> = make();` |
| 8 |  |  | 0 |  | `a.sum() + b.sum() + c.sum() + small.sum()` |

A function without a plan takes no bytes of the workspace. In bytes: [`TYPES_PEAK`], [`TYPES_LOWER_BOUND`], [`TYPES_TOTAL_WITHOUT_SHARING`].
The drawing is `types::PLAN.to_svg()`, the table `types::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn types(
        x: &::haversack::private::Array<
            f32,
            Rank1<8>,
            impl ::haversack::private::Storage,
        >,
        y: &mut ::haversack::private::Array<
            <array![Hidden] as ::haversack::private::ArrayType>::Dtype,
            <array![Hidden] as ::haversack::private::ArrayType>::Shape,
            impl ::haversack::private::StorageMut,
        >,
    ) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<types>::new();
        <types>::value(x, y, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`types()`], as a type: its workspace is `Workspace<types>`.
#[allow(non_camel_case_types)]
struct types {}
///Bytes of the workspace of [`types()`].
const TYPES_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <types as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`types()`].
const TYPES_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <types as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`types()`].
const TYPES_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <types as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = types;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for types {
        type Array = ::haversack::private::Array<
            f32,
            Rank1<8>,
            ::haversack::private::Inline,
        >;
    }
    impl ::haversack::private::ParameterAt<HaversackPlan, 1usize> for types {
        type Array = array![Hidden];
    }
    impl ::haversack::private::Planned<4usize> for types {
        const BUFFERS: [::haversack::private::Buffer; 4usize] = [
            ::haversack::private::slot_row::<types, HaversackPlan, 0>(0usize, 7usize),
            ::haversack::private::slot_row::<types, HaversackPlan, 1>(1usize, 7usize),
            ::haversack::private::slot_row::<types, HaversackPlan, 2>(2usize, 7usize),
            ::haversack::private::call_row::<
                types,
                HaversackPlan,
                3usize,
            >(5usize, 6usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for types {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            4usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for types {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <types as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl types {
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
            "types",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a", "b", "c", "make(..)"],
                ["", "", "", ""],
                &[0, 0, 7, 1, 1, 7, 2, 2, 7, 3, 5, 6],
            ),
            &::haversack::private::plan::lines(
                [
                    "let a: array![Hidden] = y.view().to_owned();",
                    "let b: Array<f32, (Const<8>,)> = x.to_contiguous();",
                    "let c: array![f32; ROWS, { .. }, Batch] = <array![f32; ROWS, { .. }, Batch]>::zeros();",
                    "let small: array![f32; 2; Inline] = <array![f32; 2; Inline]>::zeros();",
                    "let other: Wrapper<f32> = make();",
                    "a.sum() + b.sum() + c.sum() + small.sum()",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4, 7, 4, 6, 8, 6, 7],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        fn value(
            x: &::haversack::private::Array<
                f32,
                Rank1<8>,
                impl ::haversack::private::Storage,
            >,
            y: &mut ::haversack::private::Array<
                <array![Hidden] as ::haversack::private::ArrayType>::Dtype,
                <array![Hidden] as ::haversack::private::ArrayType>::Shape,
                impl ::haversack::private::StorageMut,
            >,
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
            let haversack_type_2 = ::haversack::private::TypeOf::new();
            let haversack_type_3 = ::haversack::private::TypeOf::new();
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = array![Hidden];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_a @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    array![Hidden],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let a = ::haversack::private::fill_token(
                &mut memory_of_a,
                ::haversack::private::copied(&y.view()),
            );
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 1> for HaversackFunction {
                type Array = ::haversack::private::Array<
                    f32,
                    (Const<8>,),
                    ::haversack::private::Inline,
                >;
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_b @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    1,
                    1,
                    ::haversack::private::Array<
                        f32,
                        (Const<8>,),
                        ::haversack::private::Inline,
                    >,
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 1>>::Array,
                >(&haversack_memory)
            };
            let b = ::haversack::private::fill_token(
                &mut memory_of_b,
                ::haversack::private::copied(&x),
            );
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 2> for HaversackFunction {
                type Array = array![
                    f32; ROWS, { 2 * COLS }, Batch; ::haversack::private::Inline
                ];
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_c @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    2,
                    2,
                    array![f32; ROWS, { 2 * COLS }, Batch; ::haversack::private::Inline],
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 2>>::Array,
                >(&haversack_memory)
            };
            let c = ::haversack::private::fill(
                ::haversack::private::Token::place(&mut memory_of_c),
                ::haversack::private::zeros::<
                    array![f32; ROWS, { 2 * COLS }, Batch; ::haversack::private::Inline],
                    _,
                    _,
                >(),
            );
            let small: array![f32; 2; Inline] = <array![f32; 2; Inline]>::zeros();
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 3> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use make as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })(()));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<3>(&haversack_memory)
            };
            let other: Wrapper<f32> = ::haversack::private::settled(
                ::haversack::private::same({
                    #[allow(unused_imports)]
                    use make as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::given(
                        haversack_callee,
                        ::haversack::private::CallRow::lend(&mut haversack_row_of_call_0),
                    )
                })(),
                #[allow(unreachable_code)]
                &mut haversack_row_of_call_0,
            );
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                {
                    ::haversack::private::TypeOf::is(&haversack_type_1, &other);
                }
            }
            match () {
                () if true => {
                    a.sum() + b.sum() + c.sum()
                        + ::haversack::private::seen(
                            match () {
                                () if true => ::core::option::Option::None,
                                #[allow(unreachable_code)]
                                () => {
                                    ::core::unreachable!();
                                    ::core::option::Option::Some(&haversack_type_3)
                                }
                            },
                            small.sum(),
                        )
                }
                #[allow(unreachable_code, unused_imports)]
                () => {
                    ::core::unreachable!();
                    {
                        use ::haversack::private::NoArray as _;
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_2,
                                &haversack_type_3,
                            );
                        }
                        {
                            haversack_type_1.haversack_is_no_array();
                            haversack_type_1.haversack_holds_no_arrays();
                        }
                        {
                            haversack_type_2.haversack_gives_no_arrays();
                        }
                    };
                }
            }
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(
            _: &::haversack::private::Array<
                f32,
                Rank1<8>,
                impl ::haversack::private::Storage,
            >,
            _: &mut ::haversack::private::Array<
                <array![Hidden] as ::haversack::private::ArrayType>::Dtype,
                <array![Hidden] as ::haversack::private::ArrayType>::Shape,
                impl ::haversack::private::StorageMut,
            >,
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
            ::haversack::private::StorageMut, HaversackPart :
            ::haversack::private::PartOf < Self >] [> (_ : fn (&
            ::haversack::private::Array:: < f32, Rank1 < 8 >,
            ::haversack::private::Inline >, & mut array![Hidden]) -> f32, part :
            HaversackPart)] [, HaversackCallee > (_ : HaversackCallee, part :
            HaversackPart)] -> impl ::core::ops::FnOnce(& ::haversack::private::Array:: <
            f32, Rank1 < 8 >, HaversackStorage0 >, & mut ::haversack::private::Array:: <
            < array![Hidden] as ::haversack::private::ArrayType > ::Dtype, <
            array![Hidden] as ::haversack::private::ArrayType > ::Shape,
            HaversackStorage1 >) -> f32 where { move | x, y | Self::value(x, y,
            ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &::haversack::private::Array<
                f32,
                Rank1<8>,
                impl ::haversack::private::Storage,
            >,
            y: &mut ::haversack::private::Array<
                <array![Hidden] as ::haversack::private::ArrayType>::Dtype,
                <array![Hidden] as ::haversack::private::ArrayType>::Shape,
                impl ::haversack::private::StorageMut,
            >,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = types(x, y); loop {} }
            }
            Self::value(x, y, workspace)
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
