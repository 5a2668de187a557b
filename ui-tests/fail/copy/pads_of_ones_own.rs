use haversack::shape::pad::PadsOf;
use haversack::{Rank1, array};

struct Around;

impl PadsOf<Rank1<3>, Rank1<5>> for Around {
    type Before = Rank1<1>;
    type After = ();
}

fn main() {
    let padded: array![u8; 5] = <array![u8; 3]>::zeros().pad(Around, 1);
    println!("{padded:?}");
}
