#[budget]
type Nothing = array![f32; 3];

#[budget(64 kb)]
type Unit = array![f32; 3];

#[budget(1 KiB)]
struct Text {
    name: String,
    next: Option<Box<Text>>,
    samples: array![f32; 3],
}

#[budget(1 KiB)]
#[budget(2 KiB)]
struct Twice {
    samples: array![f32; 3],
}
