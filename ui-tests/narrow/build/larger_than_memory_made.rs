use haversack::array;

type Square = array![f32; 40_000, 40_000];

fn main() {
    let _: fn() -> Square = Square::zeros;
}
