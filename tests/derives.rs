//! Derives on structs of arrays, generic ones too: for every kind of dim.

use haversack::prelude::*;
use haversack::typenum;

dims! { pub Pixels = 3; pub Hidden = 2; }

/// A layer, of any lengths.
#[derive(Clone, Debug, PartialEq, Default)]
struct Linear<I: Dim, O: Dim> {
    weights: Array<f32, (I, O)>,
    bias: Array<f32, (O,)>,
}

/// A network with lengths that have names.
#[derive(Clone, Debug, PartialEq, Default)]
struct Network {
    first: Linear<Pixels, Hidden>,
    scale: array![f32; Pixels],
}

arrays! {
    /// A layer, of any lengths and dtype.
    #[derive(Clone, Debug, PartialEq, Default)]
    pub(crate) struct Spelled<T: Dtype, I: Dim, O: Dim> {
        weights: array!<T; type I, type O>,
        rows: Vec<array!<T; type O>>,
        steps: u32,
    }

    /// A state or none.
    #[derive(Clone, Debug, PartialEq, Default)]
    pub(crate) enum State<const N: usize, D: Dim> {
        #[default]
        None,
        Some { at: array!<f64; N, type D>, near: [array!<u8; N>; 2] },
    }
}

/// Does what derived traits do.
fn used<X: Clone + core::fmt::Debug + PartialEq + Default>(change: impl Fn(&mut X)) -> String {
    let x = X::default();
    let mut y = x.clone();
    assert_eq!(x, y);
    change(&mut y);
    assert_ne!(x, y);
    format!("{x:?}")
}

#[test]
fn generic_structs_of_arrays_derive() {
    assert!(used::<Linear<Const<3>, Const<2>>>(|layer| layer.weights[[2, 1]] = 1.0).contains("weights: array("));
    used::<Linear<Pixels, Hidden>>(|layer| layer.bias[1] = 1.0);
    used::<Linear<number![3], typenum::U2>>(|layer| layer.bias += 1.0);
    used::<Network>(|network| network.scale[0] = 1.0);
}

#[test]
fn they_derive_in_arrays_too() {
    used::<Spelled<f32, Const<3>, Const<2>>>(|layer| layer.rows.push(Array::ones()));
    used::<Spelled<u8, Pixels, Hidden>>(|layer| layer.steps = 1);
    used::<State<2, Hidden>>(|state| *state = State::Some { at: Array::zeros(), near: Default::default() });
}

#[test]
fn dims_and_constants_have_the_same_traits() {
    fn traits<D: Dim + Copy + Ord + core::hash::Hash + Default + core::fmt::Debug>() -> D {
        D::default()
    }
    assert_eq!(format!("{:?} {:?}", traits::<Const<4>>(), traits::<Pixels>()), "Const Pixels");
    assert_eq!(traits::<typenum::U4>(), typenum::U4::new());
}
