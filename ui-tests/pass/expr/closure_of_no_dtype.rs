use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    println!("{}", a.map(|x| x as u64).eval());
}
