//! `array!<T; dims>` anywhere inside of `arrays! { .. }`, and items that have nothing to do with arrays.

use haversack::{Footprint, array, arrays};

arrays! {
    use std::collections::HashMap;

    const N: usize = 3;

    /// Declared through an item that stands further down.
    struct Network {
        first: Layer,
        cache: Option<array!<f32; 2, {N * 2}>>,
    }

    #[derive(Debug, Default)]
    struct Layer {
        weights: array!<f32; N, {N << 1}>,
    }

    /// No array, nothing that a constant could weigh: passed through.
    #[derive(Default)]
    struct Names {
        by_index: HashMap<usize, String>,
    }

    type Square<const M: usize> = array!<f64; M, M>;

    trait Model {
        type Input;
        const STEPS: usize = 1;
        fn run(&self, input: &Self::Input) -> array!<f32; 3>;
    }

    impl Model for Layer {
        type Input = array!<f32; 6>;

        fn run(&self, input: &array!<f32; 6>) -> array!<f32; 3> {
            let row = |i: usize| -> f32 { (0..6).map(|j| self.weights[[i, j]] * input[[j]]).sum() };
            <array!<f32; 3>>::from_fn(|[i]| row(i))
        }
    }

    fn nested(x: Option<Box<array!<f64; 2, 2>>>) -> Result<Square<2>, array!<u8;>> {
        let is_small = N < 4 && N >> 1 > 0;
        match x {
            Some(x) if is_small => Ok(*x),
            _ => Err(<haversack::array!<u8;>>::zeros()),
        }
    }

    fn generic<const M: usize, T: haversack::Dtype>(x: &array!<T; M, 2>) -> usize {
        size_of::<array!<T; M, 2; Inline>>() + x.len()
    }

    mod inner {
        pub(super) struct Deep {
            pub(super) values: array!<i64; 5>,
        }
    }

    macro_rules! text {
        () => { "array!<in a string>" };
    }
}

#[test]
fn declared_items_have_their_constants() {
    assert_eq!((NETWORK_FOOTPRINT, LAYER_FOOTPRINT, inner::DEEP_FOOTPRINT), (72 + 48, 72, 40));
    assert_eq!(square_footprint::<4>(), Square::<4>::NBYTES);
    assert_eq!(Network::HEAP, 72 + 48);
    assert_eq!(inner::Deep { values: Default::default() }.values.len(), 5);
    let network = Network { first: Layer::default(), cache: None };
    assert!(network.cache.is_none() && network.first.weights.len() == 6 * N);
}

#[test]
fn signatures_and_bodies_take_array_types() {
    let layer = Layer { weights: array![[1.0; 6], [1.0; 6], [1.0; 6]] };
    assert_eq!(layer.run(&<array![f32; 6]>::arange()).as_slice(), [15.0; 3]);
    assert_eq!(<Layer as Model>::STEPS, 1);
    assert_eq!(nested(Some(Box::default())).unwrap().len(), 4);
    assert_eq!(nested(None).unwrap_err()[[]], 0);
    assert_eq!(generic(&<array![u16; 4, 2]>::zeros()), 16 + 8);
}

#[test]
fn other_items_pass_through() {
    assert!(Names::default().by_index.is_empty());
    assert_eq!(text!(), "array!<in a string>");
}
