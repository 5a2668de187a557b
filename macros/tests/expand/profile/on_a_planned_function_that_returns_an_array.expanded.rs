#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn doubled<const N: usize>(x: &array![f32; N]) -> array![f32; N] {
        let twice: array![f32; N] = (x * 2.0).eval();
        twice
    }
};
mod with_alloc {
    ///Workspace: 0 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 4 | | | | 0 |  | `let twice: array![f32; N] = (x * 2.0).eval();` |
| 5 | | | | 0 |  | `twice` |

* PEAK 0 bytes: the workspace
* LOWER_BOUND 0 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 0 bytes: each array in bytes of its own
* budget `1 KiB`: 0.0 % used


`twice` is the array that is returned: it lies in a block of its own.

A call takes no heap besides the workspace and the returned array, and at most `haversack::STACK` bytes of stack for the library's code.

# Checked at build time
That the workspace keeps within its budget: where the function is called.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of doubled</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">doubled</text>\n<text x=\"8\" y=\"36\">PEAK 0 bytes &#183; LOWER_BOUND 0 &#183; TOTAL_WITHOUT_SHARING 0 &#183; budget 1 KiB</text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<text x=\"259.0\" y=\"378\" text-anchor=\"middle\">4</text>\n<text x=\"585.0\" y=\"378\" text-anchor=\"middle\">5</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    pub fn doubled<const N: usize>(
        x: &array![f32; N; impl ::haversack::private::Storage],
    ) -> array![f32; N] {
        let _call = ::haversack::private::profile::PlannedCall::begin::<
            doubled<N>,
        >(
            <doubled<N>>::haversack_profile(),
            ::haversack::private::nbytes_of::<
                array![f32; N; ::haversack::private::Inline],
            >(),
        );
        let mut room = ::haversack::private::HeapWorkspace::<doubled<N>>::new();
        ::haversack::private::returned(|place| <doubled<
            N,
        >>::place(x, place, ::haversack::private::lent(&mut room)))
    }
}
///The plan of [`doubled()`], as a type: its workspace is `Workspace<doubled>`.
#[allow(non_camel_case_types)]
pub struct doubled<const N: usize> {}
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction<const N: usize> = doubled<N>;
    impl<const N: usize> ::haversack::private::ParameterAt<HaversackPlan, 0usize>
    for doubled<N> {
        type Array = array![f32; N; ::haversack::private::Inline];
    }
    impl<const N: usize> ::haversack::private::ParameterAt<HaversackPlan, 1000usize>
    for doubled<N> {
        type Array = array![f32; N; ::haversack::private::Inline];
    }
    impl<const N: usize> ::haversack::private::Planned<0usize> for doubled<N> {
        const BUFFERS: [::haversack::private::Buffer; 0usize] = [];
    }
    unsafe impl<const N: usize> ::haversack::private::Plan for doubled<N> {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            0usize,
        >>::PLAN
            .view();
    }
    #[allow(clippy::too_many_arguments)]
    impl<const N: usize> doubled<N> {
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
                "doubled",
                <Self as ::haversack::private::Plan>::PLAN,
                &::haversack::private::plan::labels(
                    <Self as ::haversack::private::Plan>::PLAN,
                    [],
                    [],
                    &[],
                ),
                &::haversack::private::plan::lines(
                    ["let twice: array![f32; N] = (x * 2.0).eval();", "twice"],
                    &[4, 0, 1, 5, 1, 2],
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
        const WITHIN_BUDGET: ::core::primitive::usize = ::haversack::private::check_plan(
            ::haversack::private::PlanClaim {
                name: "doubled",
                parameters: &[("N", N)],
                plan: <doubled<N> as ::haversack::private::Planned<0usize>>::PLAN.view(),
                labels: &[],
                parts: &[],
                lines: &[(0usize, 4usize), (1usize, 5usize)],
            },
            ::haversack::private::Limit {
                bytes: 1024u64,
                written: "1 KiB",
                form: ::haversack::private::LimitForm::Unit,
            },
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        pub fn place<'haversack_place>(
            x: &array![f32; N; impl ::haversack::private::Storage],
            haversack_place: ::haversack::private::DestinationOf<
                'haversack_place,
                array![f32; N; ::haversack::private::Inline],
            >,
            haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> ::haversack::private::SlotOf<
            'haversack_place,
            array![f32; N; ::haversack::private::Inline],
        > {
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
            let _ = const { Self::WITHIN_BUDGET };
            ::haversack::private::with_alloc_in_body! {
                let haversack_header_0 = ::haversack::private::LentArray::of(x); let x =
                ::haversack::private::LentArray::array(& haversack_header_0);
            }
            call.line(1usize);
            let twice: ::haversack::private::SlotOf<
                '_,
                array![f32; N; ::haversack::private::Inline],
            > = ::haversack::private::fill(haversack_place, x * 2.0);
            let _ends = call.ends(2usize);
            call.line(3usize);
            twice
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        pub fn place<'haversack_place>(
            _: &array![f32; N; impl ::haversack::private::Storage],
            haversack_place: ::haversack::private::DestinationOf<
                'haversack_place,
                array![f32; N; ::haversack::private::Inline],
            >,
            _: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> ::haversack::private::SlotOf<
            'haversack_place,
            array![f32; N; ::haversack::private::Inline],
        > {
            loop {}
        }
        #[doc(hidden)]
        pub fn planned(
            _: (
                &::haversack::private::InlineOf<
                    array![f32; N; ::haversack::private::Inline],
                >,
            ),
        ) -> ::haversack::private::Call<Self> {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = doubled:: < N > ({ let argument : & array![f32; N;
                ::haversack::private::Inline] = ::core::unreachable!(); argument }); loop
                {} }
            }
            ::haversack::private::Call::of()
        }
        ::haversack::private::with_callee! {
            [#[doc(hidden)] #[allow(unused_variables)] pub fn given < HaversackStorage0 :
            ::haversack::private::Storage, HaversackPart : ::haversack::private::Placed]
            [, HaversackCallee : ::core::ops::FnOnce(& array![f32; N; HaversackStorage0])
            -> array![f32; N] > (_ : HaversackCallee, part : HaversackPart)] [,
            HaversackCallee > (_ : HaversackCallee, part : HaversackPart)] -> impl
            ::core::ops::FnOnce(& array![f32; N; HaversackStorage0]) ->
            HaversackPart::Value where { move | x |
            ::haversack::private::Placed::never(part) }
        }
        #[doc(hidden)]
        pub fn value<
            HaversackWorkspace: ::haversack::private::WorkspaceOf<Self>
                + ::haversack::private::Placed,
        >(
            x: &array![f32; N; impl ::haversack::private::Storage],
            workspace: HaversackWorkspace,
        ) -> HaversackWorkspace::Value {
            let _ = x;
            workspace.never()
        }
        /// Runs in a given workspace, and writes the result into a given array. Allocates nothing.
        pub fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            into: &mut ::haversack::private::Array<
                <array![
                    f32; N; ::haversack::private::Inline
                ] as ::haversack::private::ArrayType>::Dtype,
                <array![
                    f32; N; ::haversack::private::Inline
                ] as ::haversack::private::ArrayType>::Shape,
                impl ::haversack::private::StorageMut,
            >,
            x: &array![f32; N; impl ::haversack::private::Storage],
        ) {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = doubled:: < N > (x); loop {} }
            }
            ::haversack::private::written(
                into,
                |place| Self::place(x, place, workspace),
            );
        }
        #[doc(hidden)]
        fn haversack_profile() -> &'static ::haversack::private::profile::Function {
            static COUNTERS: [::haversack::private::profile::Counter; 4usize] = [const {
                ::haversack::private::profile::Counter::new()
            }; 4usize];
            static FUNCTION: ::haversack::private::profile::Function = ::haversack::private::profile::Function::new(
                ::core::file!(),
                &[
                    (
                        3usize,
                        "pub fn doubled<const N: usize>(x: &array![f32; N]) -> array![f32; N] {",
                    ),
                    (4usize, "    let twice: array![f32; N] = (x * 2.0).eval();"),
                    (5usize, "    twice"),
                    (6usize, "}"),
                ],
                &[3usize, 4usize, 6usize, 5usize],
                &COUNTERS,
            );
            &FUNCTION
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
