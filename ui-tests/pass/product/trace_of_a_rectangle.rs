use haversack::{Rank2, array};

fn main() {
    println!("{}", array![[1, 2, 3], [4, 5, 6]].window::<Rank2<2, 2>>([0, 0]).trace());
}
