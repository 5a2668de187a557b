use haversack::array;

fn main() {
    let a = <array![u8; 10]>::zeros();
    let (head, tail) = a.split_at::<3, 7>();
    println!("{:?} {:?}", head.shape(), tail.shape());
}
