//! Element-wise work and copies.

use haversack::expr::select;
use haversack::{Axis, Rank1, Rank2, Rank3, axes, s};

use crate::kernels;

kernels! {
    "a * 2 + b" (a: Rank2<160, 256>, b: Rank2<160, 256>) of f32 f64 => out: Rank2<160, 256>, of f32 f64;
        out.assign(a * 2.0 + b)
    "a.t() + b" (a: Rank2<256, 160>, b: Rank2<160, 256>) of f32 f64 u8 => out: Rank2<160, 256>, of f32 f64 u8;
        out.assign(a.t() + b)
    "a.t()" (a: Rank2<256, 160>, b: Rank2<160, 256>) of f32 f64 u8 => out: Rank2<160, 256>, of f32 f64 u8;
        out.assign(a.t())
    "a += row" (a: Rank2<160, 256>, b: Rank1<256>) of f32 f64 u8 => out: Rank2<160, 256>, of f32 f64 u8;
        out += b
    "a.flip(0) + b" (a: Rank2<160, 256>, b: Rank2<160, 256>) of f32 f64 u8 => out: Rank2<160, 256>, of f32 f64 u8;
        out.assign(a.flip(Axis::<0>) + b)
    "permute" (a: Rank3<32, 32, 40>, b: Rank1<1>) of f32 f64 u8 => out: Rank3<40, 32, 32>, of f32 f64 u8;
        out.assign(a.permute(axes![2, 0, 1]))
    "select" (a: Rank2<160, 256>, b: Rank2<160, 256>) of f32 f64 u8 => out: Rank2<160, 256>, of f32 f64 u8;
        out.assign(select(a.greater(b), a, b))
    "strided" (a: Rank2<80, 256>, b: Rank2<160, 256>) of f32 f64 u8 => out: Rank2<80, 128>, of f32 f64 u8;
        out.assign(a.slice(s![.., 0..256;2]) + b.slice(s![0..160;2, 0..256;2]))
    "a * 2 + b" (a: Rank2<160, 256>, b: Rank2<160, 256>) of u8 => out: Rank2<160, 256>, of u8;
        out.assign(a * 2 + b)
    "map exp" (a: Rank2<160, 256>, b: Rank2<160, 256>) of f32 f64 => out: Rank2<160, 256>, of f32 f64;
        out.assign(a.map(|x| x * x + 1.0))
}
