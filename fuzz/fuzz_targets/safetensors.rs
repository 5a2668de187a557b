//! No bytes make reading tensors panic; a view of a tensor is what is read, and a tensor is read again as it is written.
#![no_main]

use haversack::interop::safetensors::{self, Safetensors, Tensor};
use haversack::{Array, Dtype, FromSafetensors, Heap, Rank0, Rank1, Rank2, Rank3, Shape, array};
use libfuzzer_sys::fuzz_target;

#[derive(FromSafetensors)]
#[allow(dead_code, reason = "only reading is tried")]
struct Parameters {
    weights: array![f32; 20, 30],
    images: array![u8; 3, 4, 5],
}

#[derive(FromSafetensors)]
#[allow(dead_code, reason = "only reading is tried")]
struct Model {
    model: Parameters,
}

fn read<T: Dtype, S: Shape>(bytes: &[u8], name: &str) {
    let Ok(mut file) = Safetensors::from_bytes(bytes) else { return };
    let view = file.view::<T, S>(name);
    let Ok(array) = file.read::<T, S, Heap>(name) else {
        assert!(view.is_err());
        return;
    };
    let written = |array: &Array<T, S>| {
        let mut file = Vec::new();
        safetensors::write_to(&mut file, &[Tensor::new(name, array)]).expect("a vector takes all");
        file
    };
    if let Ok(view) = view {
        assert_eq!(written(&view.to_owned()), written(&array));
    }
    let file = written(&array);
    let again = Safetensors::from_bytes(&file).and_then(|mut file| file.read(name)).expect("a file that was written");
    assert_eq!(written(&again), file);
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut file) = Safetensors::from_bytes(bytes) else { return };
    let _ = file.load::<Model>();
    let names = file.names().unwrap_or_default();
    for name in names.iter().map(|name| &**name).take(4).chain(["absent"]) {
        read::<f32, Rank2<20, 30>>(bytes, name);
        read::<u8, Rank3<3, 4, 5>>(bytes, name);
        read::<i64, Rank1<3>>(bytes, name);
        read::<f64, Rank0>(bytes, name);
        read::<bool, Rank1<3>>(bytes, name);
        read::<haversack::f16, Rank1<2>>(bytes, name);
    }
});
