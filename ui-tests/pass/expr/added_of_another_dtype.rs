use haversack::array;

fn main() {
    let mut out = <array![f32; 3]>::ones();
    out += <array![u8; 3]>::ones().expr().cast::<f32>();
    println!("{out}");
}
