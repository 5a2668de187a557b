fn values() {
    let list = array![1.0, 2.0];
    let rows = array![[1, 2, 3], [4, 5, 6]];
    let filled = array![[0.0; 4]; N];
}
