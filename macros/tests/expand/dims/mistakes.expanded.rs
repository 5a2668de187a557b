::core::compile_error! {
    "a dim is named as a type is, such as `Batch`: `array![f32; BATCH]` takes `BATCH` for a constant"
}
///A dim of length 1.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
struct Twice {}
#[allow(dead_code, deprecated, arithmetic_overflow, unconditional_panic)]
impl Twice {
    /// The length.
    const SIZE: ::core::primitive::usize = 1;
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::NamedDim for Twice {
    type Length = ::haversack::private::Const<1>;
    type Number = ::haversack::private::UInt<
        ::haversack::private::UTerm,
        ::haversack::private::B1,
    >;
}
#[allow(deprecated)]
const _: ::core::primitive::usize = <Twice as ::haversack::private::Dim>::SIZE;
::core::compile_error! {
    "`Twice` has a length already"
}
::core::compile_error! {
    "a length cannot be negative"
}
