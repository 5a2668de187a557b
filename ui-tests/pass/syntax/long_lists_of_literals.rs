// 65,536 literals with a minus, in each way that the docs name for long lists: rustc checks them in a second or two. Where the dtype
// is not known before the list, each is asked about again for each one behind it, which takes minutes.
use haversack::{View, array};

const COUNT: usize = 65_536;

// Calls `$way` with its elements four times over, and again for each token in the brackets: 4^8 are 65,536.
macro_rules! four_times {
    ($way:ident [] $($x:tt)*) => { $way!($($x)*) };
    ($way:ident [$first:tt $($rest:tt)*] $($x:tt)*) => {
        four_times!($way [$($rest)*] $($x)* $($x)* $($x)* $($x)*)
    };
}

type Row = array![i8; COUNT; Inline];
static ROW: Row = {
    macro_rules! way { ($($x:tt)*) => { Row::from_nested([$($x)*]) }; }
    four_times!(way [1 2 3 4 5 6 7 8] -1,)
};

static TABLE: array![i16; 4096, 16; Inline] = {
    macro_rules! way { ($($x:tt)*) => { <array![i16; 4096, 16; Inline]>::from_nested([$($x)*]) }; }
    four_times!(way [1 2 3 4 5 6] [-1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -13, -14, -15, -16],)
};

fn copied() -> array![i32; COUNT] {
    macro_rules! way { ($($x:tt)*) => { <array![i32; COUNT]>::copy_nested(&[$($x)*]) }; }
    four_times!(way [1 2 3 4 5 6 7 8] -1,)
}

fn value() -> array![i8; 65_536] {
    macro_rules! way { ($($x:tt)*) => { array![$($x)*] }; }
    four_times!(way [1 2 3 4 5 6 7 8] -1,)
}

fn rows() -> array![f32; 4096, 16] {
    macro_rules! way { ($($x:tt)*) => { array![$($x)*] }; }
    four_times!(way [1 2 3 4 5 6] [-1.0, -2.0, -3.0, -4.0, -5.0, -6.0, -7.0, -8.0, -1.5, -2.5, -3.5, -4.5, -5.5, -6.5, -7.5, -8.5],)
}

fn main() {
    let view: View<'_, i16, _> = TABLE.view();
    assert_eq!((ROW.len(), view.len(), copied().len(), value().len(), rows().len()), (COUNT, COUNT, COUNT, COUNT, COUNT));
    assert_eq!((ROW[[COUNT - 1]], view[[4095, 15]], rows()[[4095, 15]]), (-1, -16, -8.5));
}
