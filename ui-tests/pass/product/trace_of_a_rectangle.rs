use haversack::{array, shape};

fn main() {
    println!("{}", array![[1, 2, 3], [4, 5, 6]].window(shape![2, 2], [0, 0]).trace());
}
