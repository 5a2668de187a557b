type Literal = ::haversack::private::UInt<
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
                                        ::haversack::private::B1,
                                    >,
                                    ::haversack::private::B1,
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
            ::haversack::private::B0,
        >,
        ::haversack::private::B0,
    >,
    ::haversack::private::B0,
>;
type Zero = ::haversack::private::UTerm;
type Computed = <::haversack::private::Digits<
    {
        #[allow(unused_braces)]
        let number: ::core::primitive::usize = 192 * 1024;
        ::haversack::private::digit(number, 6u32)
    },
    {
        #[allow(unused_braces)]
        let number: ::core::primitive::usize = 192 * 1024;
        ::haversack::private::digit(number, 5u32)
    },
    {
        #[allow(unused_braces)]
        let number: ::core::primitive::usize = 192 * 1024;
        ::haversack::private::digit(number, 4u32)
    },
    {
        #[allow(unused_braces)]
        let number: ::core::primitive::usize = 192 * 1024;
        ::haversack::private::digit(number, 3u32)
    },
    {
        #[allow(unused_braces)]
        let number: ::core::primitive::usize = 192 * 1024;
        ::haversack::private::digit(number, 2u32)
    },
    {
        #[allow(unused_braces)]
        let number: ::core::primitive::usize = 192 * 1024;
        ::haversack::private::digit(number, 1u32)
    },
    {
        #[allow(unused_braces)]
        let number: ::core::primitive::usize = 192 * 1024;
        ::haversack::private::digit(number, 0u32)
    },
> as ::haversack::private::Composed>::Number;
