#[budget(LIMIT / 2)]
type Rows = Array<f32, Rank2<ROWS, 4>>;
