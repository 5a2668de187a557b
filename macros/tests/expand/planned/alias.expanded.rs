#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn f(x: &Frame) -> f32 {
        let y: Frame = Frame::ones();
        let z: Frame = (&y + 1.0).eval();
        let w: Frame = (z * 2.0).eval();
        w.sum()
    }
};
mod with_alloc {
    /**
# Memory plan

| line | slot | bytes | live after | | code |
| ---: | :--- | ---: | ---: | :--- | :--- |
| 3 | `y` | `Frame::NBYTES` | `y` |  | `let y: Frame = Frame::ones();` |
| 4 | `z` | `Frame::NBYTES` | `z` |  | `let z: Frame = (&y + 1.0).eval();` |
| 5 | `w` | 0 | `z` | in place of `z` | `let w: Frame = (z * 2.0).eval();` |
| 6 |  |  | 0 |  | `w.sum()` |

In bytes: [`F_PEAK`], [`F_LOWER_BOUND`], [`F_TOTAL_WITHOUT_SHARING`].
The drawing is `f::PLAN.to_svg()`, the table `f::PLAN.to_text()`.

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n"
    )]
    fn f(x: &Frame) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<f>::new();
        <f>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`f()`], as a type: its workspace is `Workspace<f>`.
#[allow(non_camel_case_types)]
struct f {}
///Bytes of the workspace of [`f()`].
const F_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <f as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`f()`].
const F_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <f as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`f()`].
const F_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <f as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = f;
    impl ::haversack::private::Planned<2usize> for f {
        const BUFFERS: [::haversack::private::Buffer; 2usize] = [
            ::haversack::private::slot_row::<f, HaversackPlan, 0>(0usize, 2usize),
            ::haversack::private::slot_row::<f, HaversackPlan, 0>(1usize, 4usize)
                .of_arrays(2usize),
        ];
    }
    unsafe impl ::haversack::private::Plan for f {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            2usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for f {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <f as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl f {
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
            "f",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                ["y", "z", "w"],
                ["", "", "z"],
                &[0, 0, 2, 1, 1, 2, 1, 2, 4],
            ),
            &::haversack::private::plan::lines(
                [
                    "let y: Frame = Frame::ones();",
                    "let z: Frame = (&y + 1.0).eval();",
                    "let w: Frame = (z * 2.0).eval();",
                    "w.sum()",
                ],
                &[3, 0, 1, 4, 1, 2, 5, 2, 3, 6, 3, 4],
            ),
        );
        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        fn value(
            x: &Frame,
            mut haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            #[allow(unused_variables)]
            let haversack_memory = ::haversack::private::WorkspaceOf::<
                Self,
            >::memory(&mut haversack_workspace);
            #[allow(non_local_definitions)]
            impl ::haversack::private::SlotAt<HaversackPlan, 0> for HaversackFunction {
                type Array = ::haversack::private::InlineOf<Frame>;
            }
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_y @ _ = unsafe {
                ::haversack::private::Memory::token::<
                    HaversackPlan,
                    0,
                    0,
                    ::haversack::private::InlineOf<Frame>,
                    <Self as ::haversack::private::SlotAt<HaversackPlan, 0>>::Array,
                >(&haversack_memory)
            };
            let y = ::haversack::private::fill(
                ::haversack::private::Token::place(&mut memory_of_y),
                ::haversack::private::ones::<Frame, _, _>(),
            );
            #[allow(unused_mut, clippy::redundant_pattern)]
            let mut memory_of_z @ _ = unsafe {
                ::haversack::private::Memory::token_alike::<
                    HaversackPlan,
                    1,
                    0,
                >(&haversack_memory)
            };
            let z = ::haversack::private::fill_token(&mut memory_of_z, &y + 1.0);
            memory_of_y.end();
            let w = ::haversack::private::in_place::<
                ::haversack::private::InlineOf<Frame>,
                _,
            >(z * 2.0);
            w.sum()
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn value(_: &Frame, _: impl ::haversack::private::WorkspaceOf<Self>) -> f32 {
            loop {}
        }
        #[doc(hidden)]
        fn planned<HaversackArguments>(
            _: HaversackArguments,
        ) -> ::haversack::private::Call<Self> {
            ::haversack::private::Call::of()
        }
        #[doc(hidden)]
        #[allow(unused_variables)]
        fn given<HaversackPart: ::haversack::private::PartOf<Self>, HaversackCallee>(
            _: HaversackCallee,
            part: HaversackPart,
        ) -> impl ::core::ops::FnOnce(&Frame) -> f32 {
            move |x| Self::value(
                x,
                ::haversack::private::PartOf::<Self>::workspace(part),
            )
        }
        /// Runs in a given workspace. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            x: &Frame,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = f(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
