use haversack::array;

type Long = array![u8; 5_000_000_000];

fn main() {
    let _: Option<&Long> = None;
}
