use haversack::array;

fn main() {
    let differences = array![1, -1];
    println!("{}", differences.cast::<u32>());
}
