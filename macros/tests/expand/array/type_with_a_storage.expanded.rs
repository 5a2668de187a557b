type Small = ::haversack::Array<f32, (::haversack::Const<3>,), ::haversack::Inline>;
type Owned = ::haversack::Array<f32, (::haversack::Const<3>,), ::haversack::Heap>;
type Any = ::haversack::Array<f32, (::haversack::Const<3>,), S>;
