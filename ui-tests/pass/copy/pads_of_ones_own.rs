use haversack::{Pads, Rank1, array};

fn main() {
    let padded: array![u8; 5] = <array![u8; 3]>::zeros().pad(Pads::<Rank1<1>, Rank1<1>>::VALUE, 1);
    println!("{padded:?}");
}
