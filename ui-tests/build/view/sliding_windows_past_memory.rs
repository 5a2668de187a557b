use haversack::{Rank1, array};

fn main() {
    let a = <array![u8; 1]>::zeros();
    let many = a.stretch::<0, haversack::Const<{ 1 << 40 }>>();
    let windows = many.sliding_windows::<Rank1<{ 1 << 39 }>, Rank1<{ (1 << 39) + 1 }>>();
    println!("{:?}", windows.strides());
}
