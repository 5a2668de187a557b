#[derive()]
#[repr(C)]
pub struct Reading {
    pub time: u64,
    pub(crate) temperature: f32,
    r#type: u32,
}
const _: ::haversack::private::FieldInfo = ::haversack::private::FieldInfo::of::<
    u64,
>("time", 0);
const _: () = ::haversack::private::behind_field(
    "Reading",
    "time",
    ::core::mem::offset_of!(Reading, time) + ::core::mem::size_of::<u64>(),
    ::core::mem::offset_of!(Reading, temperature),
);
const _: () = ::haversack::private::as_documented(
    "Reading",
    "time",
    ::core::mem::size_of::<u64>(),
    8,
);
const _: ::haversack::private::FieldInfo = ::haversack::private::FieldInfo::of::<
    f32,
>("temperature", 0);
const _: () = ::haversack::private::behind_field(
    "Reading",
    "temperature",
    ::core::mem::offset_of!(Reading, temperature) + ::core::mem::size_of::<f32>(),
    ::core::mem::offset_of!(Reading, r#type),
);
const _: () = ::haversack::private::as_documented(
    "Reading",
    "temperature",
    ::core::mem::size_of::<f32>(),
    4,
);
const _: ::haversack::private::FieldInfo = ::haversack::private::FieldInfo::of::<
    u32,
>("type", 0);
const _: () = ::haversack::private::behind_field(
    "Reading",
    "type",
    ::core::mem::offset_of!(Reading, r#type) + ::core::mem::size_of::<u32>(),
    ::core::mem::size_of::<Reading>(),
);
const _: () = ::haversack::private::as_documented(
    "Reading",
    "type",
    ::core::mem::size_of::<u32>(),
    4,
);
const _: fn(&Reading) = |
    Reading {
        time: __haversack_field_0,
        temperature: __haversack_field_1,
        r#type: __haversack_field_2,
    }|
{
    let _: &u64 = __haversack_field_0;
    let _: &f32 = __haversack_field_1;
    let _: &u32 = __haversack_field_2;
};
const _: () = ::core::assert!(
    ::core::mem::offset_of!(Reading, time) == 0,
    "the first field lies first: it is `#[repr(C)]`"
);
/**# Fields of the dtype

| field | dtype | at byte | bytes |
| --- | --- | --- | --- |
| `time` | `u64` | 0 | 8 |
| `temperature` | `f32` | 8 | 4 |
| `type` | `u32` | 12 | 4 |

An element has 16 bytes.*/
#[automatically_derived]
impl Reading {
    ///The field `time`, of dtype `u64`.
    #[allow(dead_code)]
    pub const TIME: ::haversack::private::Field<
        Reading,
        u64,
        { ::core::mem::size_of::<Reading>() / ::core::mem::size_of::<u64>() },
    > = {
        unsafe {
            ::haversack::private::Field::new(::core::mem::offset_of!(Reading, time))
        }
    };
    ///The field `temperature`, of dtype `f32`.
    #[allow(dead_code)]
    pub(crate) const TEMPERATURE: ::haversack::private::Field<
        Reading,
        f32,
        { ::core::mem::size_of::<Reading>() / ::core::mem::size_of::<f32>() },
    > = {
        unsafe {
            ::haversack::private::Field::new(
                ::core::mem::offset_of!(Reading, temperature),
            )
        }
    };
    ///The field `type`, of dtype `u32`.
    #[allow(dead_code)]
    const TYPE: ::haversack::private::Field<
        Reading,
        u32,
        { ::core::mem::size_of::<Reading>() / ::core::mem::size_of::<u32>() },
    > = {
        unsafe {
            ::haversack::private::Field::new(::core::mem::offset_of!(Reading, r#type))
        }
    };
}
#[automatically_derived]
unsafe impl ::haversack::private::Zeroable for Reading {}
#[automatically_derived]
unsafe impl ::haversack::private::NoUninit for Reading {}
#[automatically_derived]
unsafe impl ::haversack::private::Record for Reading
where
    for<'field> u64: ::haversack::private::FieldType<'field>,
    for<'field> f32: ::haversack::private::FieldType<'field>,
    for<'field> u32: ::haversack::private::FieldType<'field>,
{
    const FIELDS: &'static [::haversack::private::FieldInfo] = &[
        ::haversack::private::FieldInfo::of::<
            u64,
        >("time", ::core::mem::offset_of!(Reading, time)),
        ::haversack::private::FieldInfo::of::<
            f32,
        >("temperature", ::core::mem::offset_of!(Reading, temperature)),
        ::haversack::private::FieldInfo::of::<
            u32,
        >("type", ::core::mem::offset_of!(Reading, r#type)),
    ];
    const DTYPE: ::haversack::private::DtypeInfo = ::haversack::private::DtypeInfo::record(
        "Reading",
        <Self as ::haversack::private::Record>::FIELDS,
        ::core::mem::size_of::<Self>(),
    );
    const COUNTS_TO: ::core::primitive::u64 = 0;
    const ONE: Self = Reading {
        time: <u64 as ::haversack::private::Dtype>::ONE,
        temperature: <f32 as ::haversack::private::Dtype>::ONE,
        r#type: <u32 as ::haversack::private::Dtype>::ONE,
    };
    type Order = ::core::primitive::f64;
    fn printed(&self) -> ::haversack::private::Printed<'_> {
        ::haversack::private::Printed::Record(self)
    }
    fn of_bytes(
        __haversack_bytes: &[::core::primitive::u8],
    ) -> ::core::result::Result<Self, ::core::primitive::u8> {
        ::core::result::Result::Ok(Reading {
            time: <u64 as ::haversack::private::Dtype>::of_bytes(
                &__haversack_bytes[::core::mem::offset_of!(
                    Reading, time
                )..][..::core::mem::size_of::<u64>()],
            )?,
            temperature: <f32 as ::haversack::private::Dtype>::of_bytes(
                &__haversack_bytes[::core::mem::offset_of!(
                    Reading, temperature
                )..][..::core::mem::size_of::<f32>()],
            )?,
            r#type: <u32 as ::haversack::private::Dtype>::of_bytes(
                &__haversack_bytes[::core::mem::offset_of!(
                    Reading, r#type
                )..][..::core::mem::size_of::<u32>()],
            )?,
        })
    }
    fn number(self) -> ::haversack::private::Number {
        ::haversack::private::Number::Bool(false)
    }
    fn of_number(_: ::haversack::private::Number) -> Self {
        ::haversack::private::Zeroable::zeroed()
    }
}
#[automatically_derived]
impl ::haversack::private::PrintedFields for Reading
where
    for<'field> u64: ::haversack::private::FieldType<'field>,
    for<'field> f32: ::haversack::private::FieldType<'field>,
    for<'field> u32: ::haversack::private::FieldType<'field>,
{
    fn each(
        &self,
        __haversack_visit: &mut dyn ::core::ops::FnMut(::haversack::private::Printed<'_>),
    ) {
        __haversack_visit(::haversack::private::Dtype::printed(&self.time));
        __haversack_visit(::haversack::private::Dtype::printed(&self.temperature));
        __haversack_visit(::haversack::private::Dtype::printed(&self.r#type));
    }
}
#[derive()]
#[repr(transparent)]
struct Celsius(f32);
const _: ::haversack::private::FieldInfo = ::haversack::private::FieldInfo::of::<
    f32,
>("0", 0);
const _: fn(&Celsius) = |Celsius { 0: __haversack_inner }| {
    let _: &f32 = __haversack_inner;
};
const _: () = ::core::assert!(
    ::core::mem::size_of:: < Celsius > () == ::core::mem::size_of:: < f32 > () &&
    ::core::mem::align_of:: < Celsius > () == ::core::mem::align_of:: < f32 > (),
    "a newtype is `#[repr(transparent)]`",
);
#[automatically_derived]
unsafe impl ::haversack::private::Zeroable for Celsius {}
#[automatically_derived]
unsafe impl ::haversack::private::NoUninit for Celsius {}
#[automatically_derived]
unsafe impl ::haversack::private::Record for Celsius {
    const FIELDS: &'static [::haversack::private::FieldInfo] = <f32 as ::haversack::private::Dtype>::DTYPE
        .fields;
    const DTYPE: ::haversack::private::DtypeInfo = ::haversack::private::DtypeInfo::newtype(
        "Celsius",
        <f32 as ::haversack::private::Dtype>::DTYPE,
    );
    const COUNTS_TO: ::core::primitive::u64 = <f32 as ::haversack::private::Dtype>::COUNTS_TO;
    const ONE: Self = Celsius {
        0: <f32 as ::haversack::private::Dtype>::ONE,
    };
    type Order = <f32 as ::haversack::private::Dtype>::Order;
    fn printed(&self) -> ::haversack::private::Printed<'_> {
        ::haversack::private::Dtype::printed(&self.0)
    }
    fn of_bytes(
        __haversack_bytes: &[::core::primitive::u8],
    ) -> ::core::result::Result<Self, ::core::primitive::u8> {
        ::core::result::Result::Ok(Celsius {
            0: <f32 as ::haversack::private::Dtype>::of_bytes(__haversack_bytes)?,
        })
    }
    fn number(self) -> ::haversack::private::Number {
        ::haversack::private::Dtype::number(self.0)
    }
    fn of_number(__haversack_number: ::haversack::private::Number) -> Self {
        Celsius {
            0: ::haversack::private::FromNumber::lossy(__haversack_number),
        }
    }
}
#[automatically_derived]
impl ::haversack::private::Ordered for Celsius
where
    for<'order> Celsius: ::haversack::private::ComparableNewtype<'order>,
    for<'order> f32: ::haversack::private::OrderedInner<'order>,
{
    const LOWEST: Self = Celsius {
        0: <f32 as ::haversack::private::Ordered>::LOWEST,
    };
    const HIGHEST: Self = Celsius {
        0: <f32 as ::haversack::private::Ordered>::HIGHEST,
    };
}
#[automatically_derived]
unsafe impl ::haversack::private::Newtype for Celsius {
    type Inner = f32;
}
