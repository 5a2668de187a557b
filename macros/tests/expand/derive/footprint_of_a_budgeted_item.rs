#[derive(Footprint)]
#[budget(1 KiB)]
struct Sample(array![u8; 28]);
