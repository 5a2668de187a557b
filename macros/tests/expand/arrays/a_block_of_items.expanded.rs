#[derive()]
#[haversack_described()]
/// The arrays of one step. 4_000_784 bytes (3.82 MiB).
/**
# Footprint

| field | dtype | shape | bytes |
| --- | --- | --- | ---: |
| `weights` | `f32` | 1000 x 1000 | 4_000_000 |
| `image` | `u8` | 28 x 28 | 784 |
| **sum** | | | **4_000_784** |

4_000_784 bytes (3.82 MiB). In bytes: [`STEP_FOOTPRINT`].*/
pub struct Step {
    pub weights: ::haversack::private::array![f32; 1000, 1000],
    pub image: ::haversack::private::array![u8; 28, 28],
}
#[automatically_derived]
#[allow(deprecated)]
impl ::haversack::private::Footprint for Step {
    const PARTS: &'static [&'static [::haversack::private::Part]] = &[
        &[
            <::haversack::private::array![
                f32; 1000, 1000
            ] as ::haversack::private::Footprint>::PART,
            <::haversack::private::array![
                u8; 28, 28
            ] as ::haversack::private::Footprint>::PART,
        ],
    ];
    const FOOTPRINT: ::core::primitive::usize = ::haversack::private::payload(
        Self::PARTS,
    );
    const HEAP: ::core::primitive::usize = ::haversack::private::heap(Self::PARTS);
    const OVERHEAD: ::core::primitive::usize = ::haversack::private::overhead(
        ::core::mem::size_of::<Self>(),
        Self::HEAP,
        Self::FOOTPRINT,
    );
}
///Bytes of [`Step`]: its footprint.
#[allow(dead_code, deprecated)]
pub const STEP_FOOTPRINT: ::core::primitive::usize = ::haversack::private::count(::haversack::private::Claim {
    name: "Step",
    measure: ::haversack::private::Measure::Footprint,
    parameters: &[],
    labels: &[&[("weights", ""), ("image", "")]],
    parts: <Step as ::haversack::private::Footprint>::PARTS,
    in_docs: &[4000784u128],
});
///12 bytes.
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `f32` | 3 | 12 |

12 bytes. In bytes: [`WEIGHTS_FOOTPRINT`].*/
type Weights = ::haversack::private::array![f32; 3];
///Bytes of [`Weights`]: its footprint.
#[allow(dead_code, deprecated)]
const WEIGHTS_FOOTPRINT: ::core::primitive::usize = ::haversack::private::count(::haversack::private::Claim {
    name: "Weights",
    measure: ::haversack::private::Measure::Footprint,
    parameters: &[],
    labels: &[&[("Weights", "")]],
    parts: &[&[<Weights as ::haversack::private::Footprint>::PART]],
    in_docs: &[12u128],
});
/**
# Footprint

| dtype | shape | bytes |
| --- | --- | ---: |
| `Mutex<Option<Weights>>` |  | its footprint |

 In bytes: [`LAST_FOOTPRINT`].*/
static LAST: Mutex<Option<Weights>> = Mutex::new(None);
///Bytes of [`LAST`]: its footprint.
#[allow(dead_code, deprecated)]
const LAST_FOOTPRINT: ::core::primitive::usize = ::haversack::private::count(::haversack::private::Claim {
    name: "LAST",
    measure: ::haversack::private::Measure::Footprint,
    parameters: &[],
    labels: &[&[("LAST", "Mutex<Option<Weights>>")]],
    parts: &[&[<Mutex<Option<Weights>> as ::haversack::private::Footprint>::PART]],
    in_docs: &[],
});
fn total(x: &::haversack::private::array![f32; 3]) -> f32 {
    <::haversack::private::array![f32; 3]>::zeros().sum()
}
