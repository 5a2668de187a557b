fn orders() {
    let order = (::haversack::private::Axis::<1>, ::haversack::private::Axis::<0>);
    let computed = (
        ::haversack::private::Axis::<{ A }>,
        ::haversack::private::Axis::<{ { A + 1 } }>,
        ::haversack::private::Axis::<{ -1 }>,
    );
}
