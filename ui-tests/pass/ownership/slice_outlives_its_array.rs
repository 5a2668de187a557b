use haversack::array;

fn main() {
    let a = <array![u8; 4]>::zeros();
    let elements = {
        a.as_slice()
    };
    println!("{elements:?}");
}
