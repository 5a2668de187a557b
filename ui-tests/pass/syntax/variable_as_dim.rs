use haversack::array;

fn main() {
    const ROWS: usize = 3;
    let a: array![f32; ROWS] = Default::default();
    println!("{}", a.len());
}
