use haversack::array;

fn main() {
    let near = array![[true, false], [true, true]];
    println!("{:?}", near.dot(&near).eval());
}
