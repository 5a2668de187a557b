fn pads() {
    let both = ::haversack::Pads::<
        (::haversack::private::Literal<1usize>, ::haversack::private::Literal<0usize>),
        (::haversack::private::Literal<1usize>, ::haversack::private::Literal<2usize>),
    >::VALUE;
    let computed = ::haversack::Pads::<
        (Before,),
        (::haversack::Const<{ 2 * N }>,),
    >::VALUE;
}
