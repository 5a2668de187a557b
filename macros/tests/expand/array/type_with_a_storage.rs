type Small = array![f32; 3; Inline];

type Owned = array![f32; 3; Heap];

type Any = array![f32; 3; S];
