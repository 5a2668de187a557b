//! No bytes make reading `.npz` panic, and a member that is read is read again as it is written.
#![no_main]

use haversack::interop::npz::{self, Npz};
use haversack::{Array, Dtype, Heap, Rank1, Rank2, Rank3, Shape};
use libfuzzer_sys::fuzz_target;

fn read<T: Dtype, S: Shape>(npz: &mut Npz<'_>, name: &str) {
    let Ok(array) = npz.read::<T, S, Heap>(name) else { return };
    let mut file = Vec::new();
    npz::write_to(&mut file, |npz| {
        npz.deflate("deflated", &array)?;
        npz.store("stored", &array)
    })
    .expect("a vector takes all");
    let mut npz = Npz::from_bytes(&file).expect("a file that was written");
    for name in ["deflated", "stored"] {
        let again: Array<T, S> = npz.read(name).expect("a member that was written");
        assert_eq!(bytes(&again), bytes(&array));
    }
}

fn bytes<T: Dtype, S: Shape>(array: &Array<T, S>) -> Vec<u8> {
    let mut file = Vec::new();
    array.write_npy_to(&mut file).expect("a vector takes all");
    file
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut npz) = Npz::from_bytes(bytes) else { return };
    let names = npz.names().unwrap_or_default();
    for name in names.iter().map(|name| &**name).take(4).chain(["a", "absent"]) {
        read::<u8, Rank3<3, 4, 5>>(&mut npz, name);
        read::<f32, Rank2<20, 30>>(&mut npz, name);
        read::<i64, Rank1<3>>(&mut npz, name);
        read::<bool, Rank1<3>>(&mut npz, name);
    }
});
