#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn early(x: &array![f32; 8]) -> Result<f32, Error> {
        let a: array![f32; 8] = (x + 1.0).eval();
        if a.sum() > 1.0 {
            return Ok(0.0);
        }
        let checked = check(a.sum())?;
        let Some(first) = a.iter().next() else { return Err(Error) };
        let b: array![f32; 8] = (&a + checked).eval();
        Ok(b.sum())
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `a` | 32 | 32 |  | `let a: array![f32; 8] = (x + 1.0).eval();` |
| 4 |  |  | 32 |  | `if a.sum() > 1.0 { .. }` |
| 5 |  |  | 32 |  | `return Ok(0.0);` |
| 7 | `check(..)` | `check(..)` | 32 | meanwhile 32 + `check(..)` live | `let checked = check(a.sum())?;` |
| 8 |  |  | 32 |  | `let Some(first) = a.iter().next() else { .. };` |
| 9 | `b` | 32 | 32 |  | `let b: array![f32; 8] = (&a + checked).eval();` |
| 10 |  |  | 0 |  | `Ok(b.sum())` |

A function without a plan takes no bytes of the workspace. In bytes: [`EARLY_PEAK`], [`EARLY_LOWER_BOUND`], [`EARLY_TOTAL_WITHOUT_SHARING`].
The drawing is `early::PLAN.to_svg()`, the table `early::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn early(
        x: &array![f32; 8; impl ::haversack::private::Storage],
    ) -> Result<f32, Error> {
        let mut room = ::haversack::private::HeapWorkspace::<early>::new();
        <early>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`early()`], as a type: its workspace is `Workspace<early>`.
#[allow(non_camel_case_types)]
struct early {}
///Bytes of the workspace of [`early()`].
const EARLY_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <early as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`early()`].
const EARLY_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <early as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`early()`].
const EARLY_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <early as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = early;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for early {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<3usize> for early {
        const BUFFERS: [::haversack::private::Buffer; 3usize] = [
            ::haversack::private::slot_row::<early, HaversackPlan, 0>(0usize, 8usize),
            ::haversack::private::slot_row::<early, HaversackPlan, 0>(7usize, 9usize),
            ::haversack::private::call_row::<
                early,
                HaversackPlan,
                2usize,
            >(4usize, 5usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for early {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            3usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for early {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <early as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl early {
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
            "early",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["a", "b", "check(..)"],
                ["", "", ""],
                &[0, 0, 8, 1, 7, 9, 2, 4, 5],
            ),
            &::haversack::private::plan::lines(
                [
                    "let a: array![f32; 8] = (x + 1.0).eval();",
                    "if a.sum() > 1.0 { .. }",
                    "return Ok(0.0);",
                    "let checked = check(a.sum())?;",
                    "let Some(first) = a.iter().next() else { .. };",
                    "let b: array![f32; 8] = (&a + checked).eval();",
                    "Ok(b.sum())",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 7, 3, 5, 8, 5, 7, 9, 7, 8, 10, 8, 9],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
        fn value(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> Result<f32, Error> {
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
            let haversack_type_4 = ::haversack::private::TypeOf::new();
            let haversack_type_2 = ::haversack::private::TypeOf::new();
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
            if a.sum() > 1.0 {
                return Ok(0.0);
            }
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 2> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use check as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((::core::unreachable!(),)));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<2>(&haversack_memory)
            };
            let checked = ::haversack::private::seen(
                match () {
                    () if true => ::core::option::Option::None,
                    #[allow(unreachable_code)]
                    () => {
                        ::core::unreachable!();
                        ::core::option::Option::Some(&haversack_type_2)
                    }
                },
                ::haversack::private::settled(
                    ::haversack::private::same({
                        #[allow(unused_imports)]
                        use check as haversack_callee;
                        #[allow(unused_imports)]
                        use ::haversack::private::ordinary::*;
                        haversack_callee::given(
                            haversack_callee,
                            ::haversack::private::CallRow::lend(
                                &mut haversack_row_of_call_0,
                            ),
                        )
                    })(a.sum()),
                    #[allow(unreachable_code)]
                    &mut haversack_row_of_call_0,
                ),
            )?;
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                {
                    ::haversack::private::TypeOf::is(&haversack_type_3, &checked);
                }
            }
            let Some(first) = a.iter().next() else { return Err(Error) };
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                {
                    ::haversack::private::TypeOf::is(&haversack_type_4, &first);
                }
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_b @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            let b = ::haversack::private::fill_token(&mut memory_of_b, &a + checked);
            memory_of_a.end();
            match () {
                () if true => Ok(b.sum()),
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
                        {
                            haversack_type_4.haversack_is_no_array();
                            haversack_type_4.haversack_holds_no_arrays();
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
        ) -> Result<f32, Error> {
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
            Self >] [> (_ : fn (& array![f32; 8; ::haversack::private::Inline]) -> Result
            < f32, Error >, part : HaversackPart)] [, HaversackCallee > (_ :
            HaversackCallee, part : HaversackPart)] -> impl ::core::ops::FnOnce(&
            array![f32; 8; HaversackStorage0]) -> Result < f32, Error > where { move | x
            | Self::value(x, ::haversack::private::PartOf:: < Self > ::workspace(part)) }
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &array![f32; 8; impl ::haversack::private::Storage],
        ) -> Result<f32, Error> {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = early(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {
            ::haversack::private::check_docs(
                "a",
                <early as ::haversack::private::Planned<3usize>>::BUFFERS[0usize],
                32usize,
                32usize,
            );
        };
    }
};
