use haversack::{Rank2, View, array};

fn sum(m: View<'_, f32, Rank2<3, 4>>) -> f32 {
    m.iter().sum()
}

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    println!("{}", sum(a.view()));
}
