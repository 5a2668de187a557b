use haversack::array;

fn main() {
    let a = array![[1u64, 2], [3, 4]];
    println!("{}", a.len());
}
