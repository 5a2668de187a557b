use haversack::array;

fn main() {
    let elements = {
        let a = <array![u8; 4]>::zeros();
        a.as_slice()
    };
    println!("{elements:?}");
}
