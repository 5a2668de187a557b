use haversack::array;

fn main() {
    println!("{}", array![[1, 2, 3], [4, 5, 6]].trace());
}
