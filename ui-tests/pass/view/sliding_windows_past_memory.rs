use haversack::{Rank1, array};

fn main() {
    let a = <array![u8; 1]>::zeros();
    let many = a.stretch::<0, haversack::Const<{ 1 << 20 }>>();
    let windows = many.sliding_windows::<Rank1<{ 1 << 19 }>, Rank1<{ (1 << 19) + 1 }>>();
    println!("{:?}", windows.strides());
}
