type Rows = ::haversack::Array<
    f32,
    (::haversack::private::Const<{ ROWS }>, ::haversack::private::Const<{ 2 * COLS }>),
>;
type Named = ::haversack::Array<T, (Batch, D)>;
type Numbered = ::haversack::Array<f32, (number![3000],)>;
