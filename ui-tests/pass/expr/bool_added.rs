use haversack::array;

fn main() {
    let mut mask = <array![bool; 3]>::ones();
    mask |= true;
    println!("{mask}");
}
