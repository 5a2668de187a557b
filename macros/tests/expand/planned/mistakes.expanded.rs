::core::compile_error! {
    "an async function is not planned: between two polls its arrays would live in its future, not in a workspace"
}
::core::compile_error! {
    "a planned function has no `impl Trait` parameters: name the type, `fn f<T: Trait>(x: T)`"
}
async fn asynchronous(x: impl Trait) {}
::core::compile_error! {
    "`.eval()` makes an array here that the plan does not count: give it a slot, `let a: array![..] = (..).eval();`, or leave `.eval()` out where an expression or a view will do"
}
::core::compile_error! {
    "a slot is written where it is made: give this array a value, such as `zeros()`, and `assign` to it later"
}
::core::compile_error! {
    "an array that is made inside of a closure cannot be planned, since nobody knows when it runs: make it outside, and let the closure write into it"
}
::core::compile_error! {
    "`zeros` makes an array here that the plan does not count: give it a slot, `let a: array![..] = ..::zeros(..);`"
}
::core::compile_error! {
    "`uncounted` calls itself: a recursion needs a workspace for each of its calls, and how many there are is not known"
}
::core::compile_error! {
    "`.tile()` makes an array here that the plan does not count: make a slot, and write the parts of it with `slot.view_mut()..assign(..)`"
}
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn uncounted(x: &array![f32; 8]) -> f32 {
        ::core::unreachable!()
    }
};
mod with_alloc {
    #[allow(unused)]
    ///Workspace: 0 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 1 | | | | 0 |  | `::core::unreachable!()` |

* PEAK 0 bytes: the workspace
* LOWER_BOUND 0 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 0 bytes: each array in bytes of its own

In bytes: [`UNCOUNTED_PEAK`], [`UNCOUNTED_LOWER_BOUND`], [`UNCOUNTED_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of uncounted</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">uncounted</text>\n<text x=\"8\" y=\"36\">PEAK 0 bytes &#183; LOWER_BOUND 0 &#183; TOTAL_WITHOUT_SHARING 0</text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">1</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn uncounted(x: &array![f32; 8; impl ::haversack::private::Storage]) -> f32 {
        let mut room = ::haversack::private::HeapWorkspace::<uncounted>::new();
        <uncounted>::value(x, ::haversack::private::lent(&mut room))
    }
}
///The plan of [`uncounted()`], as a type: its workspace is `Workspace<uncounted>`.
#[allow(non_camel_case_types)]
struct uncounted {}
///Bytes of the workspace of [`uncounted()`].
const UNCOUNTED_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <uncounted as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`uncounted()`].
const UNCOUNTED_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <uncounted as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`uncounted()`].
const UNCOUNTED_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <uncounted as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = uncounted;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for uncounted {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<0usize> for uncounted {
        const BUFFERS: [::haversack::private::Buffer; 0usize] = [];
    }
    unsafe impl ::haversack::private::Plan for uncounted {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            0usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for uncounted {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <uncounted as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl uncounted {
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
            "uncounted",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                [],
                [],
                &[],
            ),
            &::haversack::private::plan::lines(["::core::unreachable!()"], &[1, 0, 1]),
        );
        #[cfg(not(rust_analyzer))]
        #[allow(unused)]
        #[doc(hidden)]
        fn value(
            x: &array![f32; 8; impl ::haversack::private::Storage],
            haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> f32 {
            ::haversack::private::with_alloc_in_body! {
                let haversack_header_0 = ::haversack::private::LentArray::of(x); let x =
                ::haversack::private::LentArray::array(& haversack_header_0);
            }
            ::core::unreachable!()
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
                let _ = uncounted(x); loop {} }
            }
            Self::value(x, workspace)
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
#[allow(dead_code)]
const _: () = {
    fn uncounted(x: &array![f32; 8]) -> f32 {
        let a = (x + 1.0).eval();
        let b: array![f32; 8];
        let f = || {
            let c: array![f32; 8] = (x + 1.0).eval();
        };
        <array![f32; 8]>::zeros();
        uncounted(x);
        x.tile(2);
        0.0
    }
};
::core::compile_error! {
    "`a` is a slot of the plan: what is assigned to it is written into its bytes, `a.assign(..)`, without `.eval()`"
}
::core::compile_error! {
    "`a` is a slot of the plan, and its bytes stay in the workspace, so `x` of the caller cannot have them: copy the elements, `x.assign(&a)`"
}
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    #[cfg(rust_analyzer)]
    #[allow(unused, clippy::all, missing_docs)]
    fn two(x: &mut array![f32; 8]) -> array![f32; 8] {
        ::core::unreachable!()
    }
};
mod with_alloc {
    #[allow(unused)]
    ///Workspace: 0 bytes.
    /**
# Memory plan

| line | slot | bytes | offset | live after | | code |
| ---: | :--- | ---: | ---: | ---: | :--- | :--- |
| 1 | | | | 0 |  | `::core::unreachable!()` |

* PEAK 0 bytes: the workspace
* LOWER_BOUND 0 bytes: the most live at once; no workspace can be smaller
* TOTAL_WITHOUT_SHARING 0 bytes: each array in bytes of its own

In bytes: [`TWO_PEAK`], [`TWO_LOWER_BOUND`], [`TWO_TOTAL_WITHOUT_SHARING`].

A call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.
*/
    #[cfg_attr(
        doc,
        doc = "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of two</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">two</text>\n<text x=\"8\" y=\"36\">PEAK 0 bytes &#183; LOWER_BOUND 0 &#183; TOTAL_WITHOUT_SHARING 0</text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<text x=\"422.0\" y=\"378\" text-anchor=\"middle\">1</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n"
    )]
    fn two(
        x: &mut array![f32; 8; impl ::haversack::private::StorageMut],
    ) -> array![f32; 8] {
        let mut room = ::haversack::private::HeapWorkspace::<two>::new();
        ::haversack::private::returned(|place| <two>::place(
            x,
            place,
            ::haversack::private::lent(&mut room),
        ))
    }
}
///The plan of [`two()`], as a type: its workspace is `Workspace<two>`.
#[allow(non_camel_case_types)]
struct two {}
///Bytes of the workspace of [`two()`].
const TWO_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    <two as ::haversack::private::PlannedFunction>::PEAK,
);
///The most bytes that are live at once in [`two()`].
const TWO_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    <two as ::haversack::private::PlannedFunction>::LOWER_BOUND,
);
///Bytes that the arrays would take if none shared memory, of [`two()`].
const TWO_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    <two as ::haversack::private::PlannedFunction>::TOTAL_WITHOUT_SHARING,
);
#[allow(unexpected_cfgs, reason = "rust-analyzer sets its own cfg")]
const _: () = {
    /// Keeps the plan's names as private as they are: only this function knows it.
    struct HaversackPlan;
    #[allow(dead_code)]
    type HaversackFunction = two;
    impl ::haversack::private::ParameterAt<HaversackPlan, 0usize> for two {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::ParameterAt<HaversackPlan, 1000usize> for two {
        type Array = array![f32; 8; ::haversack::private::Inline];
    }
    impl ::haversack::private::Planned<0usize> for two {
        const BUFFERS: [::haversack::private::Buffer; 0usize] = [];
    }
    unsafe impl ::haversack::private::Plan for two {
        const PLAN: ::haversack::private::PlanView<'static> = <Self as ::haversack::private::Planned<
            0usize,
        >>::PLAN
            .view();
    }
    impl ::haversack::private::FixedPlan for two {
        type Bytes = [::core::mem::MaybeUninit<
            u8,
        >; <two as ::haversack::private::PlannedFunction>::PEAK];
    }
    #[allow(clippy::too_many_arguments)]
    impl two {
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
            "two",
            <Self as ::haversack::private::Plan>::PLAN,
            &::haversack::private::plan::labels(
                <Self as ::haversack::private::Plan>::PLAN,
                [],
                [],
                &[],
            ),
            &::haversack::private::plan::lines(["::core::unreachable!()"], &[1, 0, 1]),
        );
        #[cfg(not(rust_analyzer))]
        #[allow(unused)]
        #[doc(hidden)]
        fn place<'haversack_place>(
            x: &mut array![f32; 8; impl ::haversack::private::StorageMut],
            haversack_place: ::haversack::private::DestinationOf<
                'haversack_place,
                array![f32; 8; ::haversack::private::Inline],
            >,
            haversack_workspace: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> ::haversack::private::SlotOf<
            'haversack_place,
            array![f32; 8; ::haversack::private::Inline],
        > {
            ::core::unreachable!()
        }
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        fn place<'haversack_place>(
            _: &mut array![f32; 8; impl ::haversack::private::StorageMut],
            haversack_place: ::haversack::private::DestinationOf<
                'haversack_place,
                array![f32; 8; ::haversack::private::Inline],
            >,
            _: impl ::haversack::private::WorkspaceOf<Self>,
        ) -> ::haversack::private::SlotOf<
            'haversack_place,
            array![f32; 8; ::haversack::private::Inline],
        > {
            loop {}
        }
        #[doc(hidden)]
        fn planned<HaversackArguments>(
            _: HaversackArguments,
        ) -> ::haversack::private::Call<Self> {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = two({ let argument : & mut array![f32; 8;
                ::haversack::private::Inline] = ::core::unreachable!(); argument }); loop
                {} }
            }
            ::haversack::private::Call::of()
        }
        ::haversack::private::with_callee! {
            [#[doc(hidden)] #[allow(unused_variables)] fn given < HaversackStorage0 :
            ::haversack::private::StorageMut, HaversackPart :
            ::haversack::private::Placed] [> (_ : fn (& mut array![f32; 8;
            ::haversack::private::Inline]) -> array![f32; 8], part : HaversackPart)] [,
            HaversackCallee > (_ : HaversackCallee, part : HaversackPart)] -> impl
            ::core::ops::FnOnce(& mut array![f32; 8; HaversackStorage0]) ->
            HaversackPart::Value where { move | x |
            ::haversack::private::Placed::never(part) }
        }
        #[doc(hidden)]
        fn value<
            HaversackWorkspace: ::haversack::private::WorkspaceOf<Self>
                + ::haversack::private::Placed,
        >(
            x: &mut array![f32; 8; impl ::haversack::private::StorageMut],
            workspace: HaversackWorkspace,
        ) -> HaversackWorkspace::Value {
            let _ = x;
            workspace.never()
        }
        /// Runs in a given workspace, and writes the result into a given array. Allocates nothing.
        fn in_workspace(
            workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
            into: &mut ::haversack::private::Array<
                <array![
                    f32; 8; ::haversack::private::Inline
                ] as ::haversack::private::ArrayType>::Dtype,
                <array![
                    f32; 8; ::haversack::private::Inline
                ] as ::haversack::private::ArrayType>::Shape,
                impl ::haversack::private::StorageMut,
            >,
            x: &mut array![f32; 8; impl ::haversack::private::StorageMut],
        ) {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)] if false {
                let _ = two(x); loop {} }
            }
            ::haversack::private::written(
                into,
                |place| Self::place(x, place, workspace),
            );
        }
    }
    mod with_alloc {
        const _: () = {};
    }
};
#[allow(dead_code)]
const _: () = {
    fn two(x: &mut array![f32; 8]) -> array![f32; 8] {
        let mut a: array![f32; 8] = (x + 1.0).eval();
        a = (x + 2.0).eval();
        std::mem::swap(&mut a, x);
        a
    }
};
