use haversack::shape::slice::{Bounds, Item};
use haversack::{Dim, Shape, array, s};

struct Mine;

impl<D: Dim> Item<D> for Mine {
    type Axes<Rest: Shape> = Rest;
    type Strides<P: haversack::layout::Stride, Rest: haversack::layout::Layout> = Rest;
    const BOUNDS: Bounds = Bounds::At(1000);
}

fn main() {
    let a = <array![u8; 3]>::zeros();
    println!("{:?}", a.slice(s![..]).shape());
}
