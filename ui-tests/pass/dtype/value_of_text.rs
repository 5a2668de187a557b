use haversack::array;

fn main() {
    let a = array![b'1', b'2'];
    println!("{}", a.len());
}
