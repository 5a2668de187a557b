use haversack::array;

fn consume(a: array![f32; 1000]) -> f32 {
    a[[0]]
}

fn main() {
    let a = <array![f32; 1000]>::zeros();
    println!("{}", consume(a.clone()));
    println!("{}", a[[0]]);
}
