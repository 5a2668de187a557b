type Rows = array![f32; ROWS, { 2 * COLS }];

type Named = array![T; Batch, type D];

type Numbered = array![f32; type number![3000]];
