use haversack::array;

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    a.view()[[1, 2]] = 7;
}
