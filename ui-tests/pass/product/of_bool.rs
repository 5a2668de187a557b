use haversack::array;

fn main() {
    let near = array![[true, false], [true, true]].cast::<u8>();
    println!("{:?}", near.dot(&near).eval());
}
