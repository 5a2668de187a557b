use haversack::{array, dims, shape};

dims! { pub Samples = 3000; }

fn main() {
    let a = <array![f32; 2500, 2]>::zeros();
    println!("{}", a.rename(shape![Samples, 2]).sum());
}
