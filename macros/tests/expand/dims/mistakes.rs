dims! { BATCH = 32; Twice = 1; Twice = 2; Negative = -1; }
