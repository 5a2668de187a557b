fn shapes() {
    let shape = ::haversack::ShapeOf::<
        (::haversack::Const<2>, Batch, ::haversack::Const<{ 2 * N }>),
    >::VALUE;
    let any = ::haversack::ShapeOf::<_>::VALUE;
}
