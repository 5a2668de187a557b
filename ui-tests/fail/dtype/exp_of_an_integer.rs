use haversack::math;

fn main() {
    println!("{}", math::exp(2));
}
