#[derive()]
struct Node<T> {
    value: T,
    next: Option<Box<Node<T>>>,
}
#[automatically_derived]
#[allow(deprecated)]
impl<T> ::haversack::private::DeepSize for Node<T>
where
    T: ::haversack::private::DeepSize,
    T: ::haversack::private::DeepSize,
{
    fn weigh<'deep>(&'deep self, scale: &mut ::haversack::private::Scale<'deep>) {
        let _ = &scale;
        match self {
            Self { value: field_0, next: field_1 } => {
                scale
                    .field_by(
                        0usize,
                        "value",
                        field_0,
                        <T as ::haversack::private::DeepSize>::weigh,
                    );
                scale
                    .field_by(
                        1usize,
                        "next",
                        field_1,
                        <Option<Box<Node<T>>> as ::haversack::private::DeepSize>::weigh,
                    );
            }
        }
    }
}
#[derive()]
enum Layer {
    Dense { weights: array![f32; 8, 8], name: String },
    Dropout(f32),
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::DeepSize for Layer {
    fn weigh<'deep>(&'deep self, scale: &mut ::haversack::private::Scale<'deep>) {
        let _ = &scale;
        match self {
            Self::Dense { weights: field_0, name: field_1 } => {
                scale
                    .field_by(
                        0usize,
                        "Dense::weights",
                        field_0,
                        <array![f32; 8, 8] as ::haversack::private::DeepSize>::weigh,
                    );
                scale
                    .field_by(
                        1usize,
                        "Dense::name",
                        field_1,
                        <String as ::haversack::private::DeepSize>::weigh,
                    );
            }
            Self::Dropout { 0: field_0 } => {
                scale
                    .field_by(
                        2usize,
                        "Dropout::0",
                        field_0,
                        <f32 as ::haversack::private::DeepSize>::weigh,
                    );
            }
        }
    }
}
#[derive()]
enum Nothing {}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::DeepSize for Nothing {
    fn weigh<'deep>(&'deep self, scale: &mut ::haversack::private::Scale<'deep>) {
        let _ = scale;
        match *self {}
    }
}
