type Text = <() as ::haversack::private::Mistaken<
    {
        ::core::compile_error! {
            "`String` is not a dtype: text has no constant size; use `u8` for bytes of a constant length"
        }
    },
>>::Array;
type Endless = <() as ::haversack::private::Mistaken<
    {
        ::core::compile_error! {
            "an array has at most 6 axes, this one has 7"
        }
    },
>>::Array;
type Huge = <() as ::haversack::private::Mistaken<
    {
        ::core::compile_error! {
            "an array of f64 in shape 4000000000 x 4000000000 would have 128_000_000_000_000_000_000 bytes (111.02 EiB): memory addresses at most 9_223_372_036_854_775_807 bytes (`isize::MAX`)"
        }
    },
>>::Array;
fn values() {
    let uneven = ::core::compile_error! {
        "row 1 has length 1, row 0 has length 2: rows are equally long"
    };
}
