use haversack::array;

fn main() {
    let mut a = <array![u8; 3, 4]>::zeros();
    let [mut first, mut last] = a.each_row_mut();
    first.fill(1);
    last.fill(2);
}
