arrays! {
    #[budget(1 KiB)]
    struct Frame {
        pixels: array!<u8; 32, 32>,
    }

    mod inner {
        pub enum Message<const N: usize> {
            Samples(array!<f32; N>),
            Silence,
        }
    }
}
