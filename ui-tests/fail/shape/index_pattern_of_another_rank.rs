use haversack::array;

fn main() {
    let a = <array![u32; 3, 4]>::from_fn(|[i]| i as u32);
    println!("{}", a.len());
}
