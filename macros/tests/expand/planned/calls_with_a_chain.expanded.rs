#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn chain(x: &array![f32; 8]) -> f32 {
        let list = names(x).into_iter().map(|name| name.len()).collect::<Vec<usize>>();
        for part in parts(x) {
            part.check().unwrap();
        }
        match lookup(x).first() {
            Some(first) => first.value().get(),
            None => 0.0,
        }
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `names(..)` | [`names::PEAK`] | 0 | meanwhile [`names::PEAK`] live | `let list = names(x).into_iter().map(\|name\| name.len()).collect::<Vec<usize>>();` |
| 4 | `parts(..)` | [`parts::PEAK`] | 0 | meanwhile [`parts::PEAK`] live | `for part in parts(x) { .. }` |
| 5 |  |  | 0 |  | `part.check().unwrap();` |
| 7 | `lookup(..)` | [`lookup::PEAK`] | 0 | meanwhile [`lookup::PEAK`] live | `match lookup(x).first() { .. }` |

In bytes: [`CHAIN_PEAK`], [`CHAIN_LOWER_BOUND`], [`CHAIN_TOTAL_WITHOUT_SHARING`].
The drawing is `chain::PLAN.to_svg()`, the table `chain::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    #[allow(rustdoc::private_intra_doc_links)]
    fn chain(x: &array![f32; 8; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<chain>::new();
        <chain>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`chain()`], as a type: its workspace is `Workspace<chain>`.
#[allow(non_camel_case_types)]
struct chain {}
///Bytes of the workspace of [`chain()`].
const CHAIN_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <chain as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`chain()`].
const CHAIN_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <chain as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`chain()`].
const CHAIN_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <chain as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = chain;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for chain {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<3usize> for chain {
        const BUFFERS: [::haversack::private::Buffer; 3usize] = [
            ::haversack::private::call_row::<
                chain,
                HaversackPlan,
                0usize,
            >(1usize, 2usize),
            ::haversack::private::call_row::<
                chain,
                HaversackPlan,
                1usize,
            >(3usize, 4usize),
            ::haversack::private::call_row::<
                chain,
                HaversackPlan,
                2usize,
            >(6usize, 7usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for chain {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            3usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for chain {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <chain as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl chain {
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
            "chain",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["names(..)", "parts(..)", "lookup(..)"],
                ["", "", ""],
                &[0, 1, 2, 1, 3, 4, 2, 6, 7],
            ),
            &::haversack::private::plan::lines(
                [
                    "let list = names(x).into_iter().map(|name| name.len()).collect::<Vec<usize>>();",
                    "for part in parts(x) { .. }",
                    "part.check().unwrap();",
                    "match lookup(x).first() { .. }",
                ],
                &[3, 0, 2, 4, 2, 4, 5, 4, 5, 7, 5, 7],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[allow(clippy::diverging_sub_expression)]
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
            let haversack_type_1 = ::haversack::private::TypeOf::new();
            let haversack_type_3 = ::haversack::private::TypeOf::new();
            let haversack_type_5 = ::haversack::private::TypeOf::new();
            let haversack_type_7 = ::haversack::private::TypeOf::new();
            let haversack_type_8 = ::haversack::private::TypeOf::new();
            let haversack_type_10 = ::haversack::private::TypeOf::new();
            let haversack_type_12 = ::haversack::private::TypeOf::new();
            let haversack_type_14 = ::haversack::private::TypeOf::new();
            let haversack_type_16 = ::haversack::private::TypeOf::new();
            let haversack_type_18 = ::haversack::private::TypeOf::new();
            let haversack_type_2 = ::haversack::private::TypeOf::new();
            let haversack_type_4 = ::haversack::private::TypeOf::new();
            let haversack_type_6 = ::haversack::private::TypeOf::new();
            let haversack_type_9 = ::haversack::private::TypeOf::new();
            let haversack_type_13 = ::haversack::private::TypeOf::new();
            let haversack_type_15 = ::haversack::private::TypeOf::new();
            let haversack_type_17 = ::haversack::private::TypeOf::new();
            let haversack_type_19 = ::haversack::private::TypeOf::new();
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 0> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use names as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        let given: &::haversack::private::InlineOf<
                            <HaversackFunction as ::haversack::private::ParameterAt<
                                HaversackPlan,
                                0usize,
                            >>::Array,
                        > = ::core::unreachable!();
                        given
                    },
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_0 = unsafe {
                ::haversack::private::Memory::call::<0>(&haversack_memory)
            };
            let list = ::haversack::private::seen(
                    match () {
                        () if true => ::core::option::Option::None,
                        #[allow(unreachable_code)]
                        () => {
                            ::core::unreachable!();
                            ::core::option::Option::Some(&haversack_type_6)
                        }
                    },
                    ::haversack::private::seen(
                            match () {
                                () if true => ::core::option::Option::None,
                                #[allow(unreachable_code)]
                                () => {
                                    ::core::unreachable!();
                                    ::core::option::Option::Some(&haversack_type_4)
                                }
                            },
                            ::haversack::private::seen(
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
                                            use names as haversack_callee;
                                            #[allow(unused_imports)]
                                            use ::haversack::private::ordinary::*;
                                            haversack_callee::given(
                                                haversack_callee,
                                                ::haversack::private::CallRow::lend(
                                                    &mut haversack_row_of_call_0,
                                                ),
                                            )
                                        })(x),
                                        #[allow(unreachable_code)]
                                        &mut haversack_row_of_call_0,
                                    ),
                                )
                                .into_iter(),
                        )
                        .map(|name| name.len()),
                )
                .collect::<Vec<usize>>();
            #[allow(unreachable_code, unused_imports)]
            if false {
                ::core::unreachable!();
                {
                    ::haversack::private::TypeOf::is(&haversack_type_7, &list);
                }
            }
            #[allow(
                non_local_definitions,
                unreachable_code,
                clippy::diverging_sub_expression
            )]
            impl ::haversack::private::CallAt<HaversackPlan, 1> for HaversackFunction {
                const BYTES: (::core::primitive::usize, ::core::primitive::usize) = ::haversack::private::peak(||
                ({
                    #[allow(unused_imports)]
                    use parts as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        let given: &::haversack::private::InlineOf<
                            <HaversackFunction as ::haversack::private::ParameterAt<
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
                ::haversack::private::Memory::call::<1>(&haversack_memory)
            };
            for part in ::haversack::private::seen(
                match () {
                    () if true => ::core::option::Option::None,
                    #[allow(unreachable_code)]
                    () => {
                        ::core::unreachable!();
                        ::core::option::Option::Some(&haversack_type_9)
                    }
                },
                ::haversack::private::settled(
                    ::haversack::private::same({
                        #[allow(unused_imports)]
                        use parts as haversack_callee;
                        #[allow(unused_imports)]
                        use ::haversack::private::ordinary::*;
                        haversack_callee::given(
                            haversack_callee,
                            ::haversack::private::CallRow::lend(
                                &mut haversack_row_of_call_1,
                            ),
                        )
                    })(x),
                    #[allow(unreachable_code)]
                    &mut haversack_row_of_call_1,
                ),
            ) {
                let haversack_type_11 = ::haversack::private::TypeOf::new();
                ::haversack::private::seen(
                        match () {
                            () if true => ::core::option::Option::None,
                            #[allow(unreachable_code)]
                            () => {
                                ::core::unreachable!();
                                ::core::option::Option::Some(&haversack_type_11)
                            }
                        },
                        part.check(),
                    )
                    .unwrap();
                #[allow(unreachable_code, unused_imports)]
                if false {
                    ::core::unreachable!();
                    {
                        use ::haversack::private::NoArray as _;
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_10,
                                &haversack_type_11,
                            );
                        }
                    }
                }
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
                    use lookup as haversack_callee;
                    #[allow(unused_imports)]
                    use ::haversack::private::ordinary::*;
                    haversack_callee::planned
                })((
                    {
                        let given: &::haversack::private::InlineOf<
                            <HaversackFunction as ::haversack::private::ParameterAt<
                                HaversackPlan,
                                0usize,
                            >>::Array,
                        > = ::core::unreachable!();
                        given
                    },
                )));
            }
            #[allow(unused_mut)]
            let mut haversack_row_of_call_2 = unsafe {
                ::haversack::private::Memory::call::<2>(&haversack_memory)
            };
            match () {
                () if true => {
                    match ::haversack::private::seen(
                        match () {
                            () if true => ::core::option::Option::None,
                            #[allow(unreachable_code)]
                            () => {
                                ::core::unreachable!();
                                ::core::option::Option::Some(&haversack_type_15)
                            }
                        },
                        ::haversack::private::seen(
                                match () {
                                    () if true => ::core::option::Option::None,
                                    #[allow(unreachable_code)]
                                    () => {
                                        ::core::unreachable!();
                                        ::core::option::Option::Some(&haversack_type_13)
                                    }
                                },
                                ::haversack::private::settled(
                                    ::haversack::private::same({
                                        #[allow(unused_imports)]
                                        use lookup as haversack_callee;
                                        #[allow(unused_imports)]
                                        use ::haversack::private::ordinary::*;
                                        haversack_callee::given(
                                            haversack_callee,
                                            ::haversack::private::CallRow::lend(
                                                &mut haversack_row_of_call_2,
                                            ),
                                        )
                                    })(x),
                                    #[allow(unreachable_code)]
                                    &mut haversack_row_of_call_2,
                                ),
                            )
                            .first(),
                    ) {
                        Some(first) => {
                            ::haversack::private::seen(
                                match () {
                                    () if true => ::core::option::Option::None,
                                    #[allow(unreachable_code)]
                                    () => {
                                        ::core::unreachable!();
                                        ::core::option::Option::Some(&haversack_type_19)
                                    }
                                },
                                ::haversack::private::seen(
                                        match () {
                                            () if true => ::core::option::Option::None,
                                            #[allow(unreachable_code)]
                                            () => {
                                                ::core::unreachable!();
                                                ::core::option::Option::Some(&haversack_type_17)
                                            }
                                        },
                                        first.value(),
                                    )
                                    .get(),
                            )
                        }
                        None => 0.0,
                    }
                }
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
                            ::haversack::private::TypeOf::same(
                                &haversack_type_3,
                                &haversack_type_4,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_5,
                                &haversack_type_6,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_8,
                                &haversack_type_9,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_12,
                                &haversack_type_13,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_14,
                                &haversack_type_15,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_16,
                                &haversack_type_17,
                            );
                        }
                        {
                            ::haversack::private::TypeOf::same(
                                &haversack_type_18,
                                &haversack_type_19,
                            );
                        }
                        {
                            haversack_type_1.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_3.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_5.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_7.haversack_is_no_array();
                            haversack_type_7.haversack_holds_no_arrays();
                        }
                        {
                            haversack_type_8.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_10.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_12.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_14.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_16.haversack_gives_no_arrays();
                        }
                        {
                            haversack_type_18.haversack_gives_no_arrays();
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
                let _ = chain(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
