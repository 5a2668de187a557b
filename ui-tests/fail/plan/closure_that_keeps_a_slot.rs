use haversack::{array, budget};

#[budget]
fn step() -> f32 {
    let mut later: Vec<Box<dyn Fn() -> f32 + '_>> = Vec::new();
    {
        let a: array![f32; 8] = <array![f32; 8]>::ones();
        later.push(Box::new(move || a.sum()));
    }
    later[0]()
}

fn main() {}
