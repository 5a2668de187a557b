::haversack::private::with_alloc_in_body! {
    #[doc(hidden)] #[allow(unused, clippy::all, unexpected_cfgs, reason =
    "rust-analyzer sets its own cfg")] fn haversack_editor_of_step(& mut self, x : &
    array![f32; N]) -> f32 { #[cfg(rust_analyzer)] return { let weighted : array![f32; N]
    = (x * & self.taps).eval(); let total = energy(& weighted); self.taps.assign(&
    weighted); total }; ::core::unreachable!() }
}
::haversack::private::with_alloc_in_body! {
    #[doc = " Filters a frame."] #[doc =
    "\n# Memory plan\n\n| line | slot | bytes | live after | | code |\n| ---: | :--- | ---: | ---: | :--- | :--- |\n| 4 | `weighted` | `N * 4` | `weighted` |  | `let weighted: array![f32; N] = (x * &self.taps).eval();` |\n| 5 | `energy(..)` | [`energy::PEAK`] | `weighted` | meanwhile `weighted` + [`energy::PEAK`] live | `let total = energy(&weighted);` |\n| 6 |  |  | 0 |  | `self.taps.assign(&weighted);` |\n| 7 |  |  | 0 |  | `total` |\n\nIts budget is 1 KiB. In bytes: [`Self::STEP_PEAK`], [`Self::STEP_LOWER_BOUND`], [`Self::STEP_TOTAL_WITHOUT_SHARING`].\nThe drawing is `Self::STEP_PLAN.to_svg()`, the table `Self::STEP_PLAN.to_text()`.\n\nThe state of `self` is outside of the plan.\n\nA call takes no heap besides the workspace, and at most `haversack::STACK` bytes of stack for the library's code.\n\n# Checked at build time\nThat the workspace keeps within its budget: where the function is called.\n"]
    #[cfg_attr(doc, doc =
    "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n")]
    #[allow(rustdoc::private_intra_doc_links)] pub fn step < > (& mut self, x : &
    array![f32; N; impl ::haversack::private::Storage]) -> f32 where { let mut room =
    ::haversack::private::MethodRoom::new(const { Self::HAVERSACK_ROWS_OF_step.view() });
    self.haversack_body_of_step(x, room.memory()) }
}
///Bytes of the workspace of [`Self::step`].
#[allow(dead_code)]
pub const STEP_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    Self::HAVERSACK_ROWS_OF_step.view().peak(),
);
///The most bytes that are live at once in [`Self::step`].
#[allow(dead_code)]
pub const STEP_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    Self::HAVERSACK_ROWS_OF_step.view().lower_bound(),
);
///Bytes that the arrays would take if none shared memory, of [`Self::step`].
#[allow(dead_code)]
pub const STEP_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    Self::HAVERSACK_ROWS_OF_step.view().total_without_sharing(),
);
///Bytes that are enough for a workspace at any address, of [`Self::step`].
#[allow(dead_code)]
pub const STEP_ENOUGH: ::core::primitive::usize = ::haversack::private::bytes(
    ::haversack::private::enough(Self::HAVERSACK_ROWS_OF_step.view()),
);
///Where each array of [`Self::step`] lies, and when: as a table and as a drawing.
#[allow(dead_code)]
pub const STEP_PLAN: ::haversack::private::plan::Described<'static> = ::haversack::private::plan::Described::new(
        "step",
        Self::HAVERSACK_ROWS_OF_step.view(),
        &::haversack::private::plan::labels(
            Self::HAVERSACK_ROWS_OF_step.view(),
            ["weighted", "energy(..)"],
            ["", ""],
            &[0, 0, 4, 1, 2, 3],
        ),
        &::haversack::private::plan::lines(
            [
                "let weighted: array![f32; N] = (x * &self.taps).eval();",
                "let total = energy(&weighted);",
                "self.taps.assign(&weighted);",
                "total",
            ],
            &[4, 0, 1, 5, 1, 3, 6, 3, 4, 7, 4, 5],
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
#[doc(hidden)]
#[allow(non_upper_case_globals, unreachable_code, clippy::diverging_sub_expression)]
const HAVERSACK_ROWS_OF_step: ::haversack::private::Rows<2usize> = ::haversack::private::Rows::new([
    ::haversack::private::array_row::<
        array![f32; N; ::haversack::private::Inline],
    >(0usize, 4usize),
    ::haversack::private::bytes_row(
        2usize,
        3usize,
        ::haversack::private::peak(|| ({
            #[allow(unused_imports)]
            use energy as haversack_callee;
            #[allow(unused_imports)]
            use ::haversack::private::ordinary::*;
            haversack_callee::planned
        })((
            {
                let slot: &::haversack::private::SlotOf<
                    '_,
                    array![f32; N; ::haversack::private::Inline],
                > = ::core::unreachable!();
                &**slot
            },
        ))),
    ),
]);
#[doc(hidden)]
#[allow(clippy::too_many_arguments, clippy::diverging_sub_expression)]
fn haversack_body_of_step(
    &mut self,
    x: &array![f32; N; impl ::haversack::private::Storage],
    #[allow(unused_variables)]
    haversack_memory: ::haversack::private::MethodMemory<'_>,
) -> f32 {
    let _ = const {
        ::haversack::private::check_plan(
            ::haversack::private::PlanClaim {
                name: "step",
                parameters: &[],
                plan: Self::HAVERSACK_ROWS_OF_step.view(),
                labels: &[
                    ("weighted", "array![f32; N]"),
                    ("energy(..)", "a planned function"),
                ],
                parts: &[
                    <array![
                        f32; N; ::haversack::private::Inline
                    ] as ::haversack::private::Footprint>::PART,
                    ::haversack::private::called(
                        Self::HAVERSACK_ROWS_OF_step.view().buffers()[1usize].size,
                    ),
                ],
                lines: &[
                    (0usize, 4usize),
                    (1usize, 5usize),
                    (3usize, 6usize),
                    (4usize, 7usize),
                ],
            },
            ::haversack::private::Limit {
                bytes: 1024u64,
                written: "1 KiB",
                form: ::haversack::private::LimitForm::Unit,
            },
        )
    };
    ::haversack::private::with_alloc_in_body! {
        let haversack_header_0 = ::haversack::private::LentArray::of(x); let x =
        ::haversack::private::LentArray::array(& haversack_header_0);
    }
    let haversack_type_1 = ::haversack::private::TypeOf::new();
    #[allow(unused_mut, clippy::redundant_pattern)]
    let mut memory_of_weighted @ _ = unsafe {
        ::haversack::private::MethodMemory::token::<
            array![f32; N; ::haversack::private::Inline],
        >(
            &haversack_memory,
            const {
                ::haversack::private::held::<
                    array![f32; N; ::haversack::private::Inline],
                >(Self::HAVERSACK_ROWS_OF_step.view(), 0)
            },
        )
    };
    let weighted = ::haversack::private::fill_token(
        &mut memory_of_weighted,
        x * &self.taps,
    );
    #[allow(unused_mut)]
    let mut haversack_row_of_call_0 = unsafe {
        ::haversack::private::MethodMemory::call(&haversack_memory, 1)
    };
    let total = ::haversack::private::settled(
        ::haversack::private::same({
            #[allow(unused_imports)]
            use energy as haversack_callee;
            #[allow(unused_imports)]
            use ::haversack::private::ordinary::*;
            haversack_callee::given(
                haversack_callee,
                ::haversack::private::MethodRow::lend(&mut haversack_row_of_call_0),
            )
        })(::haversack::private::Lent::of(&weighted).as_written()),
        #[allow(unreachable_code)]
        &mut haversack_row_of_call_0,
    );
    #[allow(unreachable_code, unused_imports)]
    if false {
        ::core::unreachable!();
        {
            ::haversack::private::TypeOf::is(&haversack_type_1, &total);
        }
    }
    self.taps.assign(::haversack::private::Lent::of(&weighted).as_written());
    memory_of_weighted.end();
    match () {
        () if true => total,
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
///Runs [`Self::step`] in given bytes, from the first aligned one on. Allocates nothing.
///
///# Panics
///If they are too few: [`Self::STEP_ENOUGH`] bytes are enough at any address.
#[allow(dead_code, clippy::too_many_arguments)]
pub fn step_in_workspace(
    &mut self,
    workspace: &mut [impl ::haversack::private::Byte],
    x: &array![f32; N; impl ::haversack::private::Storage],
) -> f32 {
    ::haversack::private::with_alloc_in_body! {
        #[allow(unreachable_code, clippy::diverging_sub_expression)] if false { let _ =
        self.step(x); loop {} }
    }
    let memory = ::haversack::private::carved(
        workspace,
        const { Self::HAVERSACK_ROWS_OF_step.view() },
    );
    self.haversack_body_of_step(x, memory)
}
::haversack::private::with_alloc_in_body! {
    #[doc(hidden)] #[allow(unused, clippy::all, unexpected_cfgs, reason =
    "rust-analyzer sets its own cfg")] fn haversack_editor_of_scaled(& self, by : f32) ->
    array![f32; 8] { #[cfg(rust_analyzer)] return { let out : array![f32; 8] = (& self
    .taps * by).eval(); out }; ::core::unreachable!() }
}
::haversack::private::with_alloc_in_body! {
    #[doc = "Workspace: 0 bytes."] #[doc =
    "\n# Memory plan\n\n| line | slot | bytes | offset | live after | | code |\n| ---: | :--- | ---: | ---: | ---: | :--- | :--- |\n| 12 | | | | 0 |  | `let out: array![f32; 8] = (&self.taps * by).eval();` |\n| 13 | | | | 0 |  | `out` |\n\n* PEAK 0 bytes: the workspace\n* LOWER_BOUND 0 bytes: the most live at once; no workspace can be smaller\n* TOTAL_WITHOUT_SHARING 0 bytes: each array in bytes of its own\n\nIn bytes: [`Self::SCALED_PEAK`], [`Self::SCALED_LOWER_BOUND`], [`Self::SCALED_TOTAL_WITHOUT_SHARING`].\n\n`out` is the array that is returned: it lies in a block of its own.\n\nThe state of `self` is outside of the plan.\n\nA call takes no heap besides the workspace and the returned array, and at most `haversack::STACK` bytes of stack for the library's code.\n"]
    #[cfg_attr(doc, doc =
    "\n<style>#memory-plan ~ div td code { white-space: nowrap; }</style>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 404\" width=\"760\" style=\"max-width:100%;height:auto\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">\n<title>Memory plan of scaled</title>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">scaled</text>\n<text x=\"8\" y=\"36\">PEAK 0 bytes &#183; LOWER_BOUND 0 &#183; TOTAL_WITHOUT_SHARING 0</text>\n<path d=\"M96 62V362H748\" fill=\"none\" stroke=\"currentColor\"/>\n<path d=\"M96 362.0h-5\" stroke=\"currentColor\"/><text x=\"88\" y=\"366.0\" text-anchor=\"end\">0</text>\n<text x=\"259.0\" y=\"378\" text-anchor=\"middle\">12</text>\n<text x=\"585.0\" y=\"378\" text-anchor=\"middle\">13</text>\n<text x=\"422\" y=\"396\" text-anchor=\"middle\">line</text>\n</svg>\n\n")]
    fn scaled < > (& self, by : f32) -> array![f32; 8] where { let mut room =
    ::haversack::private::MethodRoom::new(const { Self::HAVERSACK_ROWS_OF_scaled.view()
    }); ::haversack::private::returned(| place | self.haversack_body_of_scaled(by, place,
    room.memory())) }
}
///Bytes of the workspace of [`Self::scaled`].
#[allow(dead_code)]
const SCALED_PEAK: ::core::primitive::usize = ::haversack::private::bytes(
    Self::HAVERSACK_ROWS_OF_scaled.view().peak(),
);
///The most bytes that are live at once in [`Self::scaled`].
#[allow(dead_code)]
const SCALED_LOWER_BOUND: ::core::primitive::usize = ::haversack::private::bytes(
    Self::HAVERSACK_ROWS_OF_scaled.view().lower_bound(),
);
///Bytes that the arrays would take if none shared memory, of [`Self::scaled`].
#[allow(dead_code)]
const SCALED_TOTAL_WITHOUT_SHARING: ::core::primitive::usize = ::haversack::private::bytes(
    Self::HAVERSACK_ROWS_OF_scaled.view().total_without_sharing(),
);
///Bytes that are enough for a workspace at any address, of [`Self::scaled`].
#[allow(dead_code)]
const SCALED_ENOUGH: ::core::primitive::usize = ::haversack::private::bytes(
    ::haversack::private::enough(Self::HAVERSACK_ROWS_OF_scaled.view()),
);
///Where each array of [`Self::scaled`] lies, and when: as a table and as a drawing.
#[allow(dead_code)]
const SCALED_PLAN: ::haversack::private::plan::Described<'static> = ::haversack::private::plan::Described::new(
    "scaled",
    Self::HAVERSACK_ROWS_OF_scaled.view(),
    &::haversack::private::plan::labels(
        Self::HAVERSACK_ROWS_OF_scaled.view(),
        [],
        [],
        &[],
    ),
    &::haversack::private::plan::lines(
        ["let out: array![f32; 8] = (&self.taps * by).eval();", "out"],
        &[12, 0, 1, 13, 1, 2],
    ),
);
#[doc(hidden)]
#[allow(non_upper_case_globals, unreachable_code, clippy::diverging_sub_expression)]
const HAVERSACK_ROWS_OF_scaled: ::haversack::private::Rows<0usize> = ::haversack::private::Rows::new([]);
#[doc(hidden)]
#[allow(clippy::too_many_arguments, clippy::diverging_sub_expression)]
fn haversack_body_of_scaled<'haversack_place>(
    &self,
    by: f32,
    haversack_place: ::haversack::private::DestinationOf<
        'haversack_place,
        array![f32; 8; ::haversack::private::Inline],
    >,
    #[allow(unused_variables)]
    haversack_memory: ::haversack::private::MethodMemory<'_>,
) -> ::haversack::private::SlotOf<
    'haversack_place,
    array![f32; 8; ::haversack::private::Inline],
> {
    let out: ::haversack::private::SlotOf<
        '_,
        array![f32; 8; ::haversack::private::Inline],
    > = ::haversack::private::fill(haversack_place, &self.taps * by);
    out
}
///Runs [`Self::scaled`] in given bytes, from the first aligned one on. Allocates nothing.
///
///# Panics
///If they are too few: [`Self::SCALED_ENOUGH`] bytes are enough at any address.
#[allow(dead_code, clippy::too_many_arguments)]
fn scaled_in_workspace(
    &self,
    workspace: &mut [impl ::haversack::private::Byte],
    into: &mut ::haversack::private::Array<
        <array![
            f32; 8; ::haversack::private::Inline
        ] as ::haversack::private::ArrayType>::Dtype,
        <array![
            f32; 8; ::haversack::private::Inline
        ] as ::haversack::private::ArrayType>::Shape,
        impl ::haversack::private::StorageMut,
    >,
    by: f32,
) {
    ::haversack::private::with_alloc_in_body! {
        #[allow(unreachable_code, clippy::diverging_sub_expression)] if false { let _ =
        self.scaled(by); loop {} }
    }
    let memory = ::haversack::private::carved(
        workspace,
        const { Self::HAVERSACK_ROWS_OF_scaled.view() },
    );
    ::haversack::private::written(
        into,
        |place| self.haversack_body_of_scaled(by, place, memory),
    );
}
