use haversack::{Const, array, dims, number};

dims! { Rows = 3; More = 2; Both = 5; }

fn main() {
    let (a, b) = (<array![f32; Rows, 4]>::zeros(), <array![f32; More, 4]>::zeros());
    let c: array![f32; type number![5], 4] = a.concat::<0, _, _>(b.view());
    assert_eq!(c.reshape::<(Both, Const<4>)>().len(), 20);
}
