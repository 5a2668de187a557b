budgets! {
    /// The fast memory.
    pub SRAM: 192 KiB; [Frame; 2], array![f32; 4];
    #[cfg(large)]
    Slow: LIMIT; Frame
}
