//! The layers, generic over the lengths of their pictures: rows, columns, channels. Each writes its result into the slot of
//! its caller, and has no other memory than the sums of one pixel.

use core::array::from_fn;

use haversack::{Array, Rank3, View, array, budget};

use crate::weights::{Depthwise, Pointwise};

/// The first layer: makes `K` channels of the one of `image`, from 3 x 3 pixels each.
#[budget]
pub fn convolution<const H: usize, const W: usize, const P: usize, const Q: usize, const K: usize>(
    image: View<'_, i8, Rank3<H, W, 1>>,
    layer: &Depthwise<K>,
) -> array![i8; P, Q, K] {
    let mut out: array![i8; P, Q, K] = Array::zeros();
    layer.write(image.as_nested(), out.as_nested_mut());
    out
}

/// Weighs 3 x 3 pixels of each channel by itself.
#[budget]
pub fn depthwise<const H: usize, const W: usize, const K: usize, const P: usize, const Q: usize>(
    x: View<'_, i8, Rank3<H, W, K>>,
    layer: &Depthwise<K>,
) -> array![i8; P, Q, K] {
    let mut out: array![i8; P, Q, K] = Array::zeros();
    layer.write(x.as_nested(), out.as_nested_mut());
    out
}

/// Makes `K` channels of the `C` channels of each pixel.
#[budget]
pub fn pointwise<const H: usize, const W: usize, const C: usize, const K: usize>(
    x: View<'_, i8, Rank3<H, W, C>>,
    layer: &Pointwise<C, K>,
) -> array![i8; H, W, K] {
    let mut out: array![i8; H, W, K] = Array::zeros();
    for (x, out) in x.as_nested().iter().zip(out.as_nested_mut()) {
        for (x, out) in x.iter().zip(out) {
            *out = layer.pixel(x);
        }
    }
    out
}

/// Averages all pixels. Halves are rounded away from zero.
#[budget]
pub fn average<const H: usize, const W: usize, const C: usize>(x: View<'_, i8, Rank3<H, W, C>>) -> array![i8; 1, 1, C] {
    let mut out: array![i8; 1, 1, C] = Array::zeros();
    for (channel, mean) in out.as_mut_slice().iter_mut().enumerate() {
        let sum: i32 = x.as_nested().as_flattened().iter().map(|pixel| i32::from(pixel[channel])).sum();
        let (count, half) = ((H * W) as i32, (H * W / 2) as i32);
        *mean = ((if sum > 0 { sum + half } else { sum - half }) / count) as i8;
    }
    out
}

impl<const K: usize> Depthwise<K> {
    /// Computes every pixel of `out` from the 3 x 3 pixels of `x` around its place.
    fn write<const H: usize, const W: usize, const C: usize, const P: usize, const Q: usize>(
        &self,
        x: &[[[i8; C]; W]; H],
        out: &mut [[[i8; K]; Q]; P],
    ) {
        for (row, out) in out.iter_mut().enumerate() {
            let rows = self.window::<_, H, P>(x, row);
            for (column, out) in out.iter_mut().enumerate() {
                *out = self.pixel(rows.map(|row| row.map_or([None; 3], |row| self.window::<_, W, Q>(row, column))));
            }
        }
    }

    /// Returns the three elements that element `place` of `OUT` is made of. Those outside of `line` are missing: as many in
    /// front of it as behind it, or one fewer.
    ///
    /// # Panics
    /// Panics if so many windows do not lie on a line of that length, nor on its edges.
    fn window<'a, T, const IN: usize, const OUT: usize>(&self, line: &'a [T; IN], place: usize) -> [Option<&'a T>; 3] {
        let stride = usize::from(self.stride);
        assert!(OUT == IN.div_ceil(stride) || 3 + (OUT - 1) * stride == IN, "the result has another size");
        let missing = ((OUT - 1) * stride + 3).saturating_sub(IN) / 2;
        from_fn(|n| line.get((place * stride + n).checked_sub(missing)?))
    }

    /// Returns a pixel, of the 3 x 3 pixels around it. A missing one is zero, and adds nothing.
    fn pixel<const C: usize>(&self, window: [[Option<&[i8; C]>; 3]; 3]) -> [i8; K] {
        let mut sums = *self.bias.as_nested();
        let weights = self.weights.as_nested().as_flattened();
        for (pixel, weights) in window.as_flattened().iter().zip(weights) {
            let Some(pixel) = pixel else { continue };
            for (channel, (sum, &weight)) in sums.iter_mut().zip(weights).enumerate() {
                *sum += (i32::from(pixel[channel * C / K]) - i32::from(self.zero)) * i32::from(weight);
            }
        }
        from_fn(|channel| self.rescale.element(channel, sums[channel]))
    }
}

impl<const C: usize, const K: usize> Pointwise<C, K> {
    fn pixel(&self, x: &[i8; C]) -> [i8; K] {
        let (weights, bias) = (self.weights.as_nested(), self.bias.as_nested());
        from_fn(|channel| {
            let products = x.iter().zip(&weights[channel]);
            let products = products.map(|(&x, &weight)| (i32::from(x) - i32::from(self.zero)) * i32::from(weight));
            self.rescale.element(channel, bias[channel] + products.sum::<i32>())
        })
    }
}
