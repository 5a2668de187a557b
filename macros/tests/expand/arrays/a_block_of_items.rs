arrays! {
    /// The arrays of one step.
    pub struct Step {
        pub weights: array!<f32; 1000, 1000>,
        pub image: array!<u8; 28, 28>,
    }

    type Weights = array!<f32; 3>;

    static LAST: Mutex<Option<Weights>> = Mutex::new(None);

    fn total(x: &array!<f32; 3>) -> f32 {
        <array!<f32; 3>>::zeros().sum()
    }
}
