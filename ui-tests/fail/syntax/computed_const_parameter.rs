use haversack::array;

pub fn doubled<const N: usize>() -> array![f32; { 2 * N }] {
    Default::default()
}

fn main() {}
