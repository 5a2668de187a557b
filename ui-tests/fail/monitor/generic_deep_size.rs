use haversack::monitor::{DeepSize, deep_size};

pub struct Handle(pub u32);

#[derive(DeepSize)]
pub struct Tree<T> {
    pub value: T,
    pub inside: Vec<Tree<T>>,
}

fn main() {
    let tree = Tree { value: Handle(1), inside: Vec::new() };
    println!("{}", deep_size(&tree));
}
