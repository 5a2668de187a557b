fn slices() {
    let bounds = ::haversack::private::Slicing::<
        (
            ::haversack::private::Range<2, 5, 3, ::haversack::private::Forwards>,
            ::haversack::private::Range<2, 5, 3, ::haversack::private::Forwards>,
            ::haversack::private::Range<0, 5, 5, ::haversack::private::Forwards>,
        ),
    >::new();
    let from_the_end = ::haversack::private::Slicing::<
        (
            ::haversack::private::Range<
                { -3 },
                { ::haversack::private::END_OF_AXIS },
                3,
                ::haversack::private::Forwards,
            >,
            ::haversack::private::Range<
                { -3 },
                { -1 },
                2,
                ::haversack::private::Forwards,
            >,
            ::haversack::private::At<{ -1 }>,
        ),
    >::new();
    let steps = ::haversack::private::Slicing::<
        (
            ::haversack::private::Range<0, 6, 3, ::haversack::private::Every<2>>,
            ::haversack::private::Range<
                0,
                6,
                3,
                ::haversack::private::EveryBackwards<2>,
            >,
            ::haversack::private::Full<::haversack::private::Backwards>,
        ),
    >::new();
    let new = ::haversack::private::Slicing::<
        (
            ::haversack::private::NewBefore<
                ::haversack::private::NewAfter<
                    ::haversack::private::Full<::haversack::private::Forwards>,
                >,
            >,
        ),
    >::new();
    let constants = ::haversack::private::Slicing::<
        (
            ::haversack::private::Range<
                { (A) as ::core::primitive::isize },
                { (B) as ::core::primitive::isize },
                {
                    ::haversack::private::range_len(
                        { (A) as ::core::primitive::isize },
                        { (B) as ::core::primitive::isize },
                        1,
                    )
                },
                ::haversack::private::Forwards,
            >,
            ::haversack::private::Open<
                ::haversack::private::Const<{ (A) as ::core::primitive::usize }>,
                ::haversack::private::Const<0>,
                ::haversack::private::Forwards,
            >,
            ::haversack::private::Range<
                0,
                { (A) as ::core::primitive::isize },
                {
                    ::haversack::private::range_len(
                        0,
                        { (A) as ::core::primitive::isize },
                        3,
                    )
                },
                ::haversack::private::Every<3>,
            >,
        ),
    >::new();
}
