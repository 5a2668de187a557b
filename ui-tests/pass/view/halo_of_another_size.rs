use haversack::array;

fn main() {
    let x = <array![f32; 12, 8]>::zeros();
    for strip in x.strips::<4, 2>(0.0) {
        println!("{:?}", strip.with_halo::<6, 1>());
    }
}
