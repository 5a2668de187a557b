//! Products.

use haversack::{Rank1, Rank2, Rank3};

use crate::kernels;

kernels! {
    "160 x 256 x 160" (a: Rank2<160, 256>, b: Rank2<256, 160>) of f32 f64 i32 => out: Rank2<160, 160>, of f32 f64 i32;
        out.assign(a.dot(b))
    "turned, 160 x 256 x 160" (a: Rank2<256, 160>, b: Rank2<160, 256>) of f32 f64 i32 => out: Rank2<160, 160>, of f32 f64 i32;
        out.assign(a.t().dot(b.t()))
    "matrix x vector" (a: Rank2<160, 256>, b: Rank1<256>) of f32 f64 i32 => out: Rank1<160>, of f32 f64 i32;
        out.assign(a.dot(b))
    "turned matrix x vector" (a: Rank2<256, 160>, b: Rank1<256>) of f32 f64 i32 => out: Rank1<160>, of f32 f64 i32;
        out.assign(a.t().dot(b))
    "vector x matrix" (a: Rank2<256, 160>, b: Rank1<256>) of f32 f64 i32 => out: Rank1<160>, of f32 f64 i32;
        out.assign(b.dot(a))
    "vector x turned matrix" (a: Rank2<160, 256>, b: Rank1<256>) of f32 f64 i32 => out: Rank1<160>, of f32 f64 i32;
        out.assign(b.dot(a.t()))
    "4 x 4 x 4" (a: Rank2<4, 4>, b: Rank2<4, 4>) of f32 f64 i32 => out: Rank2<4, 4>, of f32 f64 i32;
        out.assign(a.dot(b))
    "20 x 20 x 20" (a: Rank2<20, 20>, b: Rank2<20, 20>) of f32 f64 i32 => out: Rank2<20, 20>, of f32 f64 i32;
        out.assign(a.dot(b))
    "32 x 32 x 32, right turned" (a: Rank2<32, 32>, b: Rank2<32, 32>) of f32 f64 i32 => out: Rank2<32, 32>, of f32 f64 i32;
        out.assign(a.dot(b.t()))
    "2 x 600 x 40" (a: Rank2<2, 600>, b: Rank2<600, 40>) of f32 f64 i32 => out: Rank2<2, 40>, of f32 f64 i32;
        out.assign(a.dot(b))
    "40 x 600 x 3" (a: Rank2<40, 600>, b: Rank2<600, 3>) of f32 f64 i32 => out: Rank2<40, 3>, of f32 f64 i32;
        out.assign(a.dot(b))
    "64 x 600 x 60" (a: Rank2<64, 600>, b: Rank2<600, 60>) of f32 f64 i32 => out: Rank2<64, 60>, of f32 f64 i32;
        out.assign(a.dot(b))
    "right turned, 64 x 600 x 60" (a: Rank2<64, 600>, b: Rank2<60, 600>) of f32 f64 i32 => out: Rank2<64, 60>, of f32 f64 i32;
        out.assign(a.dot(b.t()))
    "10 of 40 x 50 x 40" (a: Rank3<10, 40, 50>, b: Rank3<10, 50, 40>) of f32 f64 i32 => out: Rank3<10, 40, 40>, of f32 f64 i32;
        out.assign(a.matmul(b))
    "outer" (a: Rank1<160>, b: Rank1<256>) of f32 f64 i32 => out: Rank2<160, 256>, of f32 f64 i32;
        out.assign(a.outer(b))
    "inner of 40,000" (a: Rank1<40000>, b: Rank1<40000>) of f32 f64 i32 => out: Rank1<1>, of f32 f64 i32;
        out[0] = a.dot(b)
    "trace" (a: Rank2<160, 160>, b: Rank1<1>) of f32 f64 i32 => out: Rank1<1>, of f32 f64 i64;
        out[0] = a.trace()
}
