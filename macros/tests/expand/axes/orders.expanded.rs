fn orders() {
    let order = (::haversack::Axis::<1>, ::haversack::Axis::<0>);
    let computed = (
        ::haversack::Axis::<{ A }>,
        ::haversack::Axis::<{ { A + 1 } }>,
        ::haversack::Axis::<{ -1 }>,
    );
}
