use haversack::array;

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    let (left, right) = a.as_mut_slice().split_at_mut(2);
    left[0] = 1;
    right[1] = 2;
}
