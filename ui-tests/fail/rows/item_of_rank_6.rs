use haversack::{Rank6, RowsView};

pub struct Recording<'a> {
    pub samples: RowsView<'a, f32, Rank6<1, 2, 1, 2, 1, 2>>,
}

fn main() {}
