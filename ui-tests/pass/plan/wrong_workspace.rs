use haversack::{Workspace, array, budget};

#[budget]
fn small() -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    a.sum()
}

#[budget]
fn large() -> f32 {
    let a: array![f32; 800] = <array![f32; 800]>::ones();
    a.sum() + small()
}

fn main() {
    let mut workspace = Workspace::<large>::boxed();
    large::in_workspace(&mut workspace);
}
