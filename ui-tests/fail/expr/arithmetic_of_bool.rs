use haversack::array;

fn main() {
    let mask = <array![bool; 3]>::ones();
    println!("{}", (&mask + &mask).eval());
}
