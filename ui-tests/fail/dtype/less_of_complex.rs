use haversack::{Complex, array};

fn main() {
    let z = array![Complex::new(1.0, 2.0), Complex::new(3.0, 4.0)];
    let _ = z.less(&z).eval();
}
