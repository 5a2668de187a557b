use haversack::{IntoExpr, array};

fn mean_square(x: impl IntoExpr<Dtype = f64>) -> f64 {
    x.into_expr().square().mean()
}

fn main() {
    println!("{}", mean_square(&array![2.0, 3.0]));
}
