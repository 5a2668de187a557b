use haversack::array;

fn main() {
    let a = array![[1usize, 2], [3, 4]];
    println!("{}", a.len());
}
