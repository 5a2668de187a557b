type Image = ::haversack::Array<
    u8,
    (::haversack::private::Const<28>, ::haversack::private::Const<28>),
>;
type Scalar = ::haversack::Array<f32, ()>;
type Large = ::haversack::Array<
    u8,
    (::haversack::private::Const<{ ::haversack::private::length(5000000000u64) }>,),
>;
