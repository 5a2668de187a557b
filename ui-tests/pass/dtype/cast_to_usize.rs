use haversack::array;

fn main() {
    let indices = array![1u8, 2];
    let _ = indices.cast_lossy::<u64>();
}
