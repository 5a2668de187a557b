//! Reductions.

use haversack::{Axis, Rank1, Rank2, Rank3, axes};

use crate::kernels;

kernels! {
    "sum" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<1>, of f32 f64 u64 i64;
        out[0] = a.sum()
    "sum of a.t()" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<1>, of f32 f64 u64 i64;
        out[0] = a.t().sum()
    "sum of a * b" (a: Rank2<160, 256>, b: Rank2<160, 256>) of f32 f64 => out: Rank1<1>, of f32 f64;
        out[0] = (a * b).sum()
    "sum of narrow rows" (a: Rank2<8192, 5>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<1>, of f32 f64 u64 i64;
        out[0] = a.sum()
    "sum of 100" (a: Rank1<100>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<1>, of f32 f64 u64 i64;
        out[0] = a.sum()
    "mean" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<1>, of f32 f64 f64;
        out[0] = a.mean()
    "var" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<1>, of f32 f64 f64;
        out[0] = a.var()
    "norm" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 => out: Rank1<1>, of f32 f64;
        out[0] = a.norm()
    "max" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<1>, of f32 f64 u8;
        out[0] = a.max()
    "argmax" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 => out: Rank1<2>, of u64 u64;
        { let [i, j] = a.argmax(); out[0] = i as u64; out[1] = j as u64 }
    "sum_axis 0, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<256>, of f32 f64 u64 i64;
        out.assign(a.sum_axis(Axis::<0>))
    "var_axis 0, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<256>, of f32 f64 f64 f64;
        out.assign(a.var_axis(Axis::<0>))
    "argmax_axis 0, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<256>, of u64 u64 u64 u64;
        out.assign(a.argmax_axis(Axis::<0>))
    "argmax_axis 0 of a * b, 160 x 256" (a: Rank2<160, 256>, b: Rank2<160, 256>) of f32 f64 u8 => out: Rank1<256>, of u64 u64 u64;
        out.assign((a * b).argmax_axis(Axis::<0>))
    "sum_axis 1, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<160>, of f32 f64 u64 i64;
        out.assign(a.sum_axis(Axis::<1>))
    "var_axis 1, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<160>, of f32 f64 f64;
        out.assign(a.var_axis(Axis::<1>))
    "argmax_axis 1, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<160>, of u64 u64 u64;
        out.assign(a.argmax_axis(Axis::<1>))
    "argmax_axis 1 of a * b, 160 x 256" (a: Rank2<160, 256>, b: Rank2<160, 256>) of f32 f64 => out: Rank1<160>, of u64 u64;
        out.assign((a * b).argmax_axis(Axis::<1>))
    "sum_axis 0, 1600 x 20" (a: Rank2<1600, 20>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<20>, of f32 f64 u64 i64;
        out.assign(a.sum_axis(Axis::<0>))
    "var_axis 0, 1600 x 20" (a: Rank2<1600, 20>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<20>, of f32 f64 f64 f64;
        out.assign(a.var_axis(Axis::<0>))
    "argmax_axis 0, 1600 x 20" (a: Rank2<1600, 20>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<20>, of u64 u64 u64 u64;
        out.assign(a.argmax_axis(Axis::<0>))
    "argmax_axis 0 of a * b, 1600 x 20" (a: Rank2<1600, 20>, b: Rank2<1600, 20>) of f32 f64 u8 => out: Rank1<20>, of u64 u64 u64;
        out.assign((a * b).argmax_axis(Axis::<0>))
    "sum_axis 0, 20 x 2000" (a: Rank2<20, 2000>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<2000>, of f32 f64 u64 i64;
        out.assign(a.sum_axis(Axis::<0>))
    "var_axis 0, 20 x 2000" (a: Rank2<20, 2000>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<2000>, of f32 f64 f64;
        out.assign(a.var_axis(Axis::<0>))
    "argmax_axis 0, 20 x 2000" (a: Rank2<20, 2000>, b: Rank1<1>) of f32 f64 => out: Rank1<2000>, of u64 u64;
        out.assign(a.argmax_axis(Axis::<0>))
    "argmax_axis 0 of a * b, 20 x 2000" (a: Rank2<20, 2000>, b: Rank2<20, 2000>) of f32 f64 => out: Rank1<2000>, of u64 u64;
        out.assign((a * b).argmax_axis(Axis::<0>))
    "sum_axis 0, 8 x 5000" (a: Rank2<8, 5000>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<5000>, of f32 f64 u64 i64;
        out.assign(a.sum_axis(Axis::<0>))
    "var_axis 0, 8 x 5000" (a: Rank2<8, 5000>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<5000>, of f32 f64 f64;
        out.assign(a.var_axis(Axis::<0>))
    "argmax_axis 0, 8 x 5000" (a: Rank2<8, 5000>, b: Rank1<1>) of f32 f64 => out: Rank1<5000>, of u64 u64;
        out.assign(a.argmax_axis(Axis::<0>))
    "argmax_axis 0 of a * b, 8 x 5000" (a: Rank2<8, 5000>, b: Rank2<8, 5000>) of f32 f64 => out: Rank1<5000>, of u64 u64;
        out.assign((a * b).argmax_axis(Axis::<0>))
    "sum_axis 1, 5000 x 8" (a: Rank2<5000, 8>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<5000>, of f32 f64 u64 i64;
        out.assign(a.sum_axis(Axis::<1>))
    "var_axis 1, 5000 x 8" (a: Rank2<5000, 8>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<5000>, of f32 f64 f64;
        out.assign(a.var_axis(Axis::<1>))
    "argmax_axis 1, 5000 x 8" (a: Rank2<5000, 8>, b: Rank1<1>) of f32 f64 => out: Rank1<5000>, of u64 u64;
        out.assign(a.argmax_axis(Axis::<1>))
    "argmax_axis 1 of a * b, 5000 x 8" (a: Rank2<5000, 8>, b: Rank2<5000, 8>) of f32 f64 => out: Rank1<5000>, of u64 u64;
        out.assign((a * b).argmax_axis(Axis::<1>))
    "sum_axis 0, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank2<32, 40>, of f32 f64 u64 i64;
        out.assign(a.sum_axis(Axis::<0>))
    "var_axis 0, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank2<32, 40>, of f32 f64 f64;
        out.assign(a.var_axis(Axis::<0>))
    "argmax_axis 0, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 => out: Rank2<32, 40>, of u64 u64;
        out.assign(a.argmax_axis(Axis::<0>))
    "argmax_axis 0 of a * b, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank3<32, 32, 40>) of f32 f64 => out: Rank2<32, 40>, of u64 u64;
        out.assign((a * b).argmax_axis(Axis::<0>))
    "sum_axis 1, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank2<32, 40>, of f32 f64 u64 i64;
        out.assign(a.sum_axis(Axis::<1>))
    "var_axis 1, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank2<32, 40>, of f32 f64 f64;
        out.assign(a.var_axis(Axis::<1>))
    "argmax_axis 1, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 => out: Rank2<32, 40>, of u64 u64;
        out.assign(a.argmax_axis(Axis::<1>))
    "argmax_axis 1 of a * b, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank3<32, 32, 40>) of f32 f64 => out: Rank2<32, 40>, of u64 u64;
        out.assign((a * b).argmax_axis(Axis::<1>))
    "sum_axis 2, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank2<32, 32>, of f32 f64 u64 i64;
        out.assign(a.sum_axis(Axis::<2>))
    "var_axis 2, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank2<32, 32>, of f32 f64 f64;
        out.assign(a.var_axis(Axis::<2>))
    "argmax_axis 2, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 => out: Rank2<32, 32>, of u64 u64;
        out.assign(a.argmax_axis(Axis::<2>))
    "argmax_axis 2 of a * b, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank3<32, 32, 40>) of f32 f64 => out: Rank2<32, 32>, of u64 u64;
        out.assign((a * b).argmax_axis(Axis::<2>))
    "sum_axes 0, 2" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<32>, of f32 f64 u64 i64;
        out.assign(a.sum_axes(axes![0, 2]))
    "var_axes 0, 2" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<32>, of f32 f64 f64;
        out.assign(a.var_axes(axes![0, 2]))
    "max_axes 0, 2" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<32>, of f32 f64 u8;
        out.assign(a.max_axes(axes![0, 2]))
    "sum_axes 0, 1" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<40>, of f32 f64 u64 i64;
        out.assign(a.sum_axes(axes![0, 1]))
    "var_axes 0, 1" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<40>, of f32 f64 f64;
        out.assign(a.var_axes(axes![0, 1]))
    "max_axes 0, 1" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<40>, of f32 f64 u8;
        out.assign(a.max_axes(axes![0, 1]))
    "sum_axes 1, 2" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank1<32>, of f32 f64 u64 i64;
        out.assign(a.sum_axes(axes![1, 2]))
    "var_axes 1, 2" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<32>, of f32 f64 f64;
        out.assign(a.var_axes(axes![1, 2]))
    "max_axes 1, 2" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<32>, of f32 f64 u8;
        out.assign(a.max_axes(axes![1, 2]))
    "sum_axis into a column" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 i32 => out: Rank2<256, 3>, of f32 f64 u64 i64;
        out.column(1).assign(a.sum_axis(Axis::<0>))
    "argmax_axis into a column" (a: Rank2<160, 256>, b: Rank1<1>) of f32 f64 u8 => out: Rank2<256, 3>, of u64 u64 u64;
        out.column(1).assign(a.argmax_axis(Axis::<0>))
    "mean_axis 0, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f64 u8 => out: Rank1<256>, of f64 f64;
        out.assign(a.mean_axis(Axis::<0>))
    "norm_axis 0, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f64 => out: Rank1<256>, of f64;
        out.assign(a.norm_axis(Axis::<0>))
    "max_axis 0, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f64 u8 => out: Rank1<256>, of f64 u8;
        out.assign(a.max_axis(Axis::<0>))
    "mean_axis 1, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f64 u8 => out: Rank1<160>, of f64 f64;
        out.assign(a.mean_axis(Axis::<1>))
    "norm_axis 1, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f64 => out: Rank1<160>, of f64;
        out.assign(a.norm_axis(Axis::<1>))
    "max_axis 1, 160 x 256" (a: Rank2<160, 256>, b: Rank1<1>) of f64 u8 => out: Rank1<160>, of f64 u8;
        out.assign(a.max_axis(Axis::<1>))
    "mean_axis 0, 1600 x 20" (a: Rank2<1600, 20>, b: Rank1<1>) of f64 u8 => out: Rank1<20>, of f64 f64;
        out.assign(a.mean_axis(Axis::<0>))
    "norm_axis 0, 1600 x 20" (a: Rank2<1600, 20>, b: Rank1<1>) of f64 => out: Rank1<20>, of f64;
        out.assign(a.norm_axis(Axis::<0>))
    "max_axis 0, 1600 x 20" (a: Rank2<1600, 20>, b: Rank1<1>) of f64 u8 => out: Rank1<20>, of f64 u8;
        out.assign(a.max_axis(Axis::<0>))
    "mean_axis 0, 20 x 2000" (a: Rank2<20, 2000>, b: Rank1<1>) of f64 u8 => out: Rank1<2000>, of f64 f64;
        out.assign(a.mean_axis(Axis::<0>))
    "norm_axis 0, 20 x 2000" (a: Rank2<20, 2000>, b: Rank1<1>) of f64 => out: Rank1<2000>, of f64;
        out.assign(a.norm_axis(Axis::<0>))
    "max_axis 0, 20 x 2000" (a: Rank2<20, 2000>, b: Rank1<1>) of f64 u8 => out: Rank1<2000>, of f64 u8;
        out.assign(a.max_axis(Axis::<0>))
    "mean_axis 0, 8 x 5000" (a: Rank2<8, 5000>, b: Rank1<1>) of f64 u8 => out: Rank1<5000>, of f64 f64;
        out.assign(a.mean_axis(Axis::<0>))
    "norm_axis 0, 8 x 5000" (a: Rank2<8, 5000>, b: Rank1<1>) of f64 => out: Rank1<5000>, of f64;
        out.assign(a.norm_axis(Axis::<0>))
    "max_axis 0, 8 x 5000" (a: Rank2<8, 5000>, b: Rank1<1>) of f64 u8 => out: Rank1<5000>, of f64 u8;
        out.assign(a.max_axis(Axis::<0>))
    "mean_axis 1, 5000 x 8" (a: Rank2<5000, 8>, b: Rank1<1>) of f64 u8 => out: Rank1<5000>, of f64 f64;
        out.assign(a.mean_axis(Axis::<1>))
    "norm_axis 1, 5000 x 8" (a: Rank2<5000, 8>, b: Rank1<1>) of f64 => out: Rank1<5000>, of f64;
        out.assign(a.norm_axis(Axis::<1>))
    "max_axis 1, 5000 x 8" (a: Rank2<5000, 8>, b: Rank1<1>) of f64 u8 => out: Rank1<5000>, of f64 u8;
        out.assign(a.max_axis(Axis::<1>))
    "mean_axis 0, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f64 u8 => out: Rank2<32, 40>, of f64 f64;
        out.assign(a.mean_axis(Axis::<0>))
    "norm_axis 0, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f64 => out: Rank2<32, 40>, of f64;
        out.assign(a.norm_axis(Axis::<0>))
    "max_axis 0, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f64 u8 => out: Rank2<32, 40>, of f64 u8;
        out.assign(a.max_axis(Axis::<0>))
    "mean_axis 1, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f64 u8 => out: Rank2<32, 40>, of f64 f64;
        out.assign(a.mean_axis(Axis::<1>))
    "norm_axis 1, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f64 => out: Rank2<32, 40>, of f64;
        out.assign(a.norm_axis(Axis::<1>))
    "max_axis 1, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f64 u8 => out: Rank2<32, 40>, of f64 u8;
        out.assign(a.max_axis(Axis::<1>))
    "mean_axis 2, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f64 u8 => out: Rank2<32, 32>, of f64 f64;
        out.assign(a.mean_axis(Axis::<2>))
    "norm_axis 2, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f64 => out: Rank2<32, 32>, of f64;
        out.assign(a.norm_axis(Axis::<2>))
    "max_axis 2, 32 x 32 x 40" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f64 u8 => out: Rank2<32, 32>, of f64 u8;
        out.assign(a.max_axis(Axis::<2>))
}
