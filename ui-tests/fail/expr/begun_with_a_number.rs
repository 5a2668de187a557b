use haversack::IntoExpr;

fn mean_square(x: impl IntoExpr<Dtype = f64>) -> f64 {
    x.into_expr().square().mean()
}

fn main() {
    println!("{}", mean_square(2.0));
}
