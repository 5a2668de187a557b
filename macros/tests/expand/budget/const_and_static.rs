#[budget(12 B)]
const ZEROS: array![f32; 3; Inline] = ZERO;

#[budget(1 kB)]
static WEIGHTS: Mutex<Weights> = Mutex::new(NONE);

#[budget(16)]
pub static TABLE: [array![u8; 4; Inline]; 4] = [FOUR; 4];

#[budget(4)]
const _: u32 = 0;
