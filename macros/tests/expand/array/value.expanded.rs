fn values() {
    let list = ::haversack::private::Array::<
        _,
        (::haversack::private::Const<2usize>,),
        ::haversack::private::Heap,
    >::copy_nested(&[1.0, 2.0]);
    let rows = ::haversack::private::Array::<
        _,
        (::haversack::private::Const<2usize>, ::haversack::private::Const<3usize>),
        ::haversack::private::Heap,
    >::copy_nested(&[[1, 2, 3], [4, 5, 6]]);
    let filled = <() as ::haversack::private::Mistaken<
        {
            ::core::compile_error! {
                "an array type starts with its dtype, such as `f32`; for a value filled with one number write `<array![f32; 3]>::full(1.0)`"
            }
        },
    >>::Array;
}
