use haversack::array;

fn main() {
    let rows = 3;
    let a: array![f32; rows] = Default::default();
    println!("{}", a.len());
}
