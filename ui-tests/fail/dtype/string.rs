use haversack::array;

fn main() {
    let names = <array![String; 3]>::zeros();
    println!("{}", names.len());
}
