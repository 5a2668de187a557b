use haversack::{Rank5, RowsView};

pub struct Recording<'a> {
    pub samples: RowsView<'a, f32, Rank5<1, 2, 1, 2, 1>>,
}

fn main() {}
