use haversack::{Rank2, View, array, shape};

fn sum(m: View<'_, f32, Rank2<3, 4>>) -> f32 {
    m.iter().sum()
}

fn main() {
    let a = <array![f32; 12]>::zeros();
    println!("{}", sum(a.reshape(shape![..])));
}
