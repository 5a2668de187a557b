dims! {
    /// Samples at once.
    pub Batch = 32;
    #[cfg(large)]
    Half = SIZE / 2;
    Large = 5_000_000_000;
}
