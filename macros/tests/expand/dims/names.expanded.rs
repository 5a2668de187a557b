/// Samples at once.
///
///A dim of length 32.
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
pub struct Batch {}
#[allow(dead_code, deprecated, arithmetic_overflow, unconditional_panic)]
impl Batch {
    /// The length.
    pub const SIZE: ::core::primitive::usize = 32;
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::NamedDim for Batch {
    type Length = ::haversack::private::Const<32>;
    type Number = ::haversack::private::UInt<
        ::haversack::private::UInt<
            ::haversack::private::UInt<
                ::haversack::private::UInt<
                    ::haversack::private::UInt<
                        ::haversack::private::UInt<
                            ::haversack::private::UTerm,
                            ::haversack::private::B1,
                        >,
                        ::haversack::private::B0,
                    >,
                    ::haversack::private::B0,
                >,
                ::haversack::private::B0,
            >,
            ::haversack::private::B0,
        >,
        ::haversack::private::B0,
    >;
}
#[allow(deprecated)]
const _: ::core::primitive::usize = <Batch as ::haversack::private::Dim>::SIZE;
#[cfg(large)]
///A dim of length `SIZE / 2`.
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
struct Half {}
#[cfg(large)]
#[allow(dead_code, deprecated, arithmetic_overflow, unconditional_panic)]
impl Half {
    /// The length.
    const SIZE: ::core::primitive::usize = SIZE / 2;
}
#[cfg(large)]
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::NamedDim for Half {
    type Length = ::haversack::private::Const<{ Half::SIZE }>;
    type Number = <::haversack::private::Digits<
        { ::haversack::private::digit(Half::SIZE, 6u32) },
        { ::haversack::private::digit(Half::SIZE, 5u32) },
        { ::haversack::private::digit(Half::SIZE, 4u32) },
        { ::haversack::private::digit(Half::SIZE, 3u32) },
        { ::haversack::private::digit(Half::SIZE, 2u32) },
        { ::haversack::private::digit(Half::SIZE, 1u32) },
        { ::haversack::private::digit(Half::SIZE, 0u32) },
    > as ::haversack::private::Composed>::Number;
}
#[cfg(large)]
#[allow(deprecated)]
const _: ::core::primitive::usize = <Half as ::haversack::private::Dim>::SIZE;
///A dim of length 5_000_000_000.
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
struct Large {}
#[allow(dead_code, deprecated, arithmetic_overflow, unconditional_panic)]
impl Large {
    /// The length.
    const SIZE: ::core::primitive::usize = {
        ::haversack::private::length(5000000000u64)
    };
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::NamedDim for Large {
    type Length = ::haversack::private::Const<{ Large::SIZE }>;
    type Number = ::haversack::private::UInt<
        ::haversack::private::UInt<
            ::haversack::private::UInt<
                ::haversack::private::UInt<
                    ::haversack::private::UInt<
                        ::haversack::private::UInt<
                            ::haversack::private::UInt<
                                ::haversack::private::UInt<
                                    ::haversack::private::UInt<
                                        ::haversack::private::UInt<
                                            ::haversack::private::UInt<
                                                ::haversack::private::UInt<
                                                    ::haversack::private::UInt<
                                                        ::haversack::private::UInt<
                                                            ::haversack::private::UInt<
                                                                ::haversack::private::UInt<
                                                                    ::haversack::private::UInt<
                                                                        ::haversack::private::UInt<
                                                                            ::haversack::private::UInt<
                                                                                ::haversack::private::UInt<
                                                                                    ::haversack::private::UInt<
                                                                                        ::haversack::private::UInt<
                                                                                            ::haversack::private::UInt<
                                                                                                ::haversack::private::UInt<
                                                                                                    ::haversack::private::UInt<
                                                                                                        ::haversack::private::UInt<
                                                                                                            ::haversack::private::UInt<
                                                                                                                ::haversack::private::UInt<
                                                                                                                    ::haversack::private::UInt<
                                                                                                                        ::haversack::private::UInt<
                                                                                                                            ::haversack::private::UInt<
                                                                                                                                ::haversack::private::UInt<
                                                                                                                                    ::haversack::private::UInt<
                                                                                                                                        ::haversack::private::UTerm,
                                                                                                                                        ::haversack::private::B1,
                                                                                                                                    >,
                                                                                                                                    ::haversack::private::B0,
                                                                                                                                >,
                                                                                                                                ::haversack::private::B0,
                                                                                                                            >,
                                                                                                                            ::haversack::private::B1,
                                                                                                                        >,
                                                                                                                        ::haversack::private::B0,
                                                                                                                    >,
                                                                                                                    ::haversack::private::B1,
                                                                                                                >,
                                                                                                                ::haversack::private::B0,
                                                                                                            >,
                                                                                                            ::haversack::private::B1,
                                                                                                        >,
                                                                                                        ::haversack::private::B0,
                                                                                                    >,
                                                                                                    ::haversack::private::B0,
                                                                                                >,
                                                                                                ::haversack::private::B0,
                                                                                            >,
                                                                                            ::haversack::private::B0,
                                                                                        >,
                                                                                        ::haversack::private::B0,
                                                                                    >,
                                                                                    ::haversack::private::B0,
                                                                                >,
                                                                                ::haversack::private::B1,
                                                                            >,
                                                                            ::haversack::private::B0,
                                                                        >,
                                                                        ::haversack::private::B1,
                                                                    >,
                                                                    ::haversack::private::B1,
                                                                >,
                                                                ::haversack::private::B1,
                                                            >,
                                                            ::haversack::private::B1,
                                                        >,
                                                        ::haversack::private::B1,
                                                    >,
                                                    ::haversack::private::B0,
                                                >,
                                                ::haversack::private::B0,
                                            >,
                                            ::haversack::private::B1,
                                        >,
                                        ::haversack::private::B0,
                                    >,
                                    ::haversack::private::B0,
                                >,
                                ::haversack::private::B0,
                            >,
                            ::haversack::private::B0,
                        >,
                        ::haversack::private::B0,
                    >,
                    ::haversack::private::B0,
                >,
                ::haversack::private::B0,
            >,
            ::haversack::private::B0,
        >,
        ::haversack::private::B0,
    >;
}
#[allow(deprecated)]
const _: ::core::primitive::usize = <Large as ::haversack::private::Dim>::SIZE;
