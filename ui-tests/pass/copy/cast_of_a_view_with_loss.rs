use haversack::array;

fn main() {
    let a = <array![i64; 3, 4]>::zeros();
    assert_eq!(a.t().cast_lossy::<f64>().len(), 12);
}
