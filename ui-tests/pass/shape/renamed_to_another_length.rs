use haversack::{array, dims, shape};

dims! { pub Samples = 3000; }

fn main() {
    let a = <array![f32; 3000, 2]>::zeros();
    println!("{}", a.rename(shape![Samples, 2]).sum());
}
