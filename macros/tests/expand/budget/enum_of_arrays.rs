#[budget(64)]
enum Message {
    Samples(array![f32; 16]),
    Named { name: [u8; 8], level: f64 },
    Silence,
}
