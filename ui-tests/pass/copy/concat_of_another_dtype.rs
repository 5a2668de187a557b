use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 3]>::zeros(), <array![f64; 2]>::zeros());
    let c: array![f64; 5] = a.cast::<f64>().concat::<0, _, _>(b.view());
    assert_eq!(c.len(), 5);
}
