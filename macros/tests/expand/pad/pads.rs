fn pads() {
    let both = pad![1..1, 0..2];
    let computed = pad![Before..{ 2 * N }];
}
