use haversack::array;

fn main() {
    let mut a = <array![u8; 4]>::zeros();
    let all = a.as_mut_slice();
    let again = a.as_mut_slice();
    all[0] = 1;
    again[1] = 2;
}
