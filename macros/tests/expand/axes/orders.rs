fn orders() {
    let order = axes![1, 0];
    let computed = axes![A, { A + 1 }, -1];
}
