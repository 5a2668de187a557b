type Image = array![u8; 28, 28];

type Scalar = array![f32;];

type Large = array![u8; 5_000_000_000];
