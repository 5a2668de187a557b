fn shapes() {
    let shape = shape![2, Batch, { 2 * N }];
    let any = shape![..];
}
