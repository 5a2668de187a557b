use haversack::array;

fn main() {
    let a = <array![u8; 4; Inline]>::ZEROS;
    let b = a.clone();
    println!("{} {}", a[[0]], b[[0]]);
}
