fn pads() {
    let both = ::haversack::private::Pads::<
        (::haversack::private::Literal<1usize>, ::haversack::private::Literal<0usize>),
        (::haversack::private::Literal<1usize>, ::haversack::private::Literal<2usize>),
    >::VALUE;
    let computed = ::haversack::private::Pads::<
        (Before,),
        (::haversack::private::Const<{ 2 * N }>,),
    >::VALUE;
}
