//! Dtypes of other crates, and records.

use bytemuck::AnyBitPattern;
use half::{bf16, f16};
use haversack::{Axis, Dtype, Rank1, Rank2};

use crate::kernels;

/// A complex number.
#[allow(non_camel_case_types, reason = "the name in the list")]
type c64 = num_complex::Complex<f32>;

/// A record.
#[derive(Clone, Copy, Debug, Default, Dtype, PartialEq)]
#[repr(C)]
struct Reading {
    time: u64,
    value: f32,
    sensor: u32,
}

// SAFETY: all bits of integers and floats are values, and the derive checks that there is no byte between the fields.
#[allow(unsafe_code, reason = "the operands are words that are seen as records")]
unsafe impl AnyBitPattern for Reading {}

kernels! {
    "a * b + b" (a: Rank2<160, 256>, b: Rank2<160, 256>) of f16 bf16 c64 => out: Rank2<160, 256>, of f16 bf16 c64;
        out.assign(a * b + b)
    "a.t() + b" (a: Rank2<256, 160>, b: Rank2<160, 256>) of f16 bf16 c64 => out: Rank2<160, 256>, of f16 bf16 c64;
        out.assign(a.t() + b)
    "sum" (a: Rank2<160, 256>, b: Rank1<1>) of f16 bf16 c64 => out: Rank1<1>, of f32 f32 c64;
        out[0] = a.sum()
    "mean" (a: Rank2<160, 256>, b: Rank1<1>) of f16 bf16 c64 => out: Rank1<1>, of f32 f32 c64;
        out[0] = a.mean()
    "sum_axis 0" (a: Rank2<160, 256>, b: Rank1<1>) of f16 bf16 c64 => out: Rank1<256>, of f32 f32 c64;
        out.assign(a.sum_axis(Axis::<0>))
    "sum_axis 1" (a: Rank2<160, 256>, b: Rank1<1>) of f16 bf16 c64 => out: Rank1<160>, of f32 f32 c64;
        out.assign(a.sum_axis(Axis::<1>))
    "argmax_axis 0" (a: Rank2<160, 256>, b: Rank1<1>) of f16 bf16 => out: Rank1<256>, of u64 u64;
        out.assign(a.argmax_axis(Axis::<0>))
    "160 x 256 x 160" (a: Rank2<160, 256>, b: Rank2<256, 160>) of f16 bf16 c64 => out: Rank2<160, 160>, of f16 bf16 c64;
        out.assign(a.dot(b))
    "matrix x vector" (a: Rank2<160, 256>, b: Rank1<256>) of f16 bf16 c64 => out: Rank1<160>, of f16 bf16 c64;
        out.assign(a.dot(b))
    "a.t()" (a: Rank2<160, 128>, b: Rank1<1>) of Reading => out: Rank2<128, 160>, of Reading;
        out.assign(a.t())
    "times" (a: Rank2<160, 128>, b: Rank1<1>) of Reading => out: Rank2<160, 128>, of u64;
        out.assign(a.field(Reading::TIME))
    "values" (a: Rank2<160, 128>, b: Rank1<1>) of Reading => out: Rank1<128>, of f32;
        out.assign(a.field(Reading::VALUE).sum_axis(Axis::<0>))
}
