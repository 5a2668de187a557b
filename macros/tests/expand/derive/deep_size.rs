#[derive(DeepSize)]
struct Node<T> {
    value: T,
    next: Option<Box<Node<T>>>,
}

#[derive(DeepSize)]
enum Layer {
    Dense { weights: array![f32; 8, 8], name: String },
    Dropout(f32),
}

#[derive(DeepSize)]
enum Nothing {}
