//! Operands that do not fit the caches, and products that have scratch.

use haversack::{Axis, Rank1, Rank2};

use crate::kernels;

kernels! {
    "sum of a row" (a: Rank1<262144>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<1>, of f32 f64 u64;
        out[0] = a.sum()
    "sum_axis 0, 64 x 4096" (a: Rank2<64, 4096>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<4096>, of f32 f64 u64;
        out.assign(a.sum_axis(Axis::<0>))
    "sum_axis 1, 1 x 262,144" (a: Rank2<1, 262144>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<1>, of f32 f64 u64;
        out.assign(a.sum_axis(Axis::<1>))
    "mean_axis 0, 64 x 4096" (a: Rank2<64, 4096>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<4096>, of f32 f64 f64;
        out.assign(a.mean_axis(Axis::<0>))
    "mean_axis 1, 1 x 262,144" (a: Rank2<1, 262144>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<1>, of f32 f64 f64;
        out.assign(a.mean_axis(Axis::<1>))
    "var_axis 0, 64 x 4096" (a: Rank2<64, 4096>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<4096>, of f32 f64 f64;
        out.assign(a.var_axis(Axis::<0>))
    "var_axis 1, 1 x 262,144" (a: Rank2<1, 262144>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<1>, of f32 f64 f64;
        out.assign(a.var_axis(Axis::<1>))
    "max_axis 0, 64 x 4096" (a: Rank2<64, 4096>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<4096>, of f32 f64 u8;
        out.assign(a.max_axis(Axis::<0>))
    "max_axis 1, 1 x 262,144" (a: Rank2<1, 262144>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<1>, of f32 f64 u8;
        out.assign(a.max_axis(Axis::<1>))
    "argmax_axis 0, 64 x 4096" (a: Rank2<64, 4096>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<4096>, of u64 u64 u64;
        out.assign(a.argmax_axis(Axis::<0>))
    "argmax_axis 1, 1 x 262,144" (a: Rank2<1, 262144>, b: Rank1<1>) of f32 f64 u8 => out: Rank1<1>, of u64 u64 u64;
        out.assign(a.argmax_axis(Axis::<1>))
    "var_axis 0 into a column" (a: Rank2<64, 4096>, b: Rank1<1>) of f32 f64 u8 => out: Rank2<4096, 3>, of f32 f64 f64;
        out.column(1).assign(a.var_axis(Axis::<0>))
    "512 x 512 x 512" (a: Rank2<512, 512>, b: Rank2<512, 512>) of f32 f64 u8 => out: Rank2<512, 512>, of f32 f64 u8;
        out.assign(a.dot(b))
    "64 x 4,000 x 60" (a: Rank2<64, 4000>, b: Rank2<4000, 60>) of f32 f64 u8 => out: Rank2<64, 60>, of f32 f64 u8;
        out.assign(a.dot(b))
    "turned, 64 x 4,000 x 60" (a: Rank2<4000, 64>, b: Rank2<60, 4000>) of f32 f64 u8 => out: Rank2<64, 60>, of f32 f64 u8;
        out.assign(a.t().dot(b.t()))
    "600 x 5 x 7" (a: Rank2<600, 5>, b: Rank2<5, 7>) of f32 f64 u8 => out: Rank2<600, 7>, of f32 f64 u8;
        out.assign(a.dot(b))
    "vector x matrix, 512 x 512" (a: Rank1<512>, b: Rank2<512, 512>) of f32 f64 u8 => out: Rank1<512>, of f32 f64 u8;
        out.assign(a.dot(b))
    "vector x matrix into a column" (a: Rank1<512>, b: Rank2<512, 512>) of f32 f64 u8 => out: Rank2<512, 2>, of f32 f64 u8;
        out.column(1).assign(a.dot(b))
    "every other of a vector x turned matrix" (a: Rank2<512, 2>, b: Rank2<512, 512>) of f32 f64 u8 => out: Rank1<512>, of f32 f64 u8;
        out.assign(a.column(1).dot(b.t()))
}
