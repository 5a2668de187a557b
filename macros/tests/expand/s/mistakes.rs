fn slices() {
    let backwards = s![5..2];
    let still = s![0..6;0];
}
