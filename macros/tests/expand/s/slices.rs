fn slices() {
    let bounds = s![2..5, 2..=4, ..5];
    let from_the_end = s![-3.., -3..-1, -1];
    let steps = s![0..6;2, 0..6;-2, ..;-1];
    let new = s![new_axis, .., new_axis];
    let constants = s![A..B, A.., ..A;3];
}
