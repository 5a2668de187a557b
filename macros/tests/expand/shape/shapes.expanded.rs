fn shapes() {
    let shape = ::haversack::private::ShapeOf::<
        (::haversack::private::Const<2>, Batch, ::haversack::private::Const<{ 2 * N }>),
    >::VALUE;
    let any = ::haversack::private::ShapeOf::<_>::VALUE;
}
