use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    a.view_mut()[[1, 2]] = 7;
}
