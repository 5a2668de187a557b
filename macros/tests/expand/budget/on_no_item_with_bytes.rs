#[budget(1 KiB)]
struct Pool {
    samples: Shared<f32, Rank1<3>>,
    view: View<'static, f32, Rank1<3>>,
    nested: ((u8, f32), [u16; 4]),
}
