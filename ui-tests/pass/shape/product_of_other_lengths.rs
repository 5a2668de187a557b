use haversack::layout::Layout;
use haversack::shape::matmul::MatMul;
use haversack::{Dtype, Shape, View, array};

/// The shape that the product of two matrices has.
fn product_shape<T: Dtype, S: MatMul<R>, R: Shape>(_: View<'_, T, S, impl Layout>, _: View<'_, T, R, impl Layout>) -> Vec<usize> {
    S::Output::AXES.to_vec()
}

fn main() {
    let weights = <array![f32; 784, 512]>::zeros();
    let images = <array![f32; 32, 784]>::zeros();
    println!("{:?}", product_shape(images.view(), weights.view()));
}
