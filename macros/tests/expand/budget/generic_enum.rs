#[budget(64)]
enum Message<const N: usize> {
    Samples(array![f32; N]),
}
