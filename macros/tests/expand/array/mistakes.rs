type Text = array![String; 3];

type Endless = array![f32; 1, 2, 3, 4, 5, 6, 7];

type Huge = array![f64; 4_000_000_000, 4_000_000_000];

fn values() {
    let uneven = array![[1, 2], [3]];
}
