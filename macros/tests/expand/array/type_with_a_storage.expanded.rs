type Small = ::haversack::Array<
    f32,
    (::haversack::private::Const<3>,),
    ::haversack::private::Inline,
>;
type Owned = ::haversack::Array<
    f32,
    (::haversack::private::Const<3>,),
    ::haversack::private::Heap,
>;
type Any = ::haversack::Array<f32, (::haversack::private::Const<3>,), S>;
