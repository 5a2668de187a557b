use haversack::array;

fn main() {
    let (a, b) = (array![[1, 2], [3, 4]], array![1, 2]);
    println!("{:?}", a.outer(&b).eval());
}
