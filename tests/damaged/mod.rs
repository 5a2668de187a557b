//! Files that were valid, and were damaged on the way.

use proptest::sample::Index;

/// Returns the file with other bytes at some places.
pub(crate) fn with_other_bytes(mut file: Vec<u8>, changes: Vec<(Index, u8)>) -> Vec<u8> {
    for (index, byte) in changes {
        let position = index.index(file.len());
        file[position] = byte;
    }
    file
}

/// Returns the file without the part between two places, or with it twice if they are in the other order.
pub(crate) fn without_a_part_or_with_it_twice(mut file: Vec<u8>, from: Index, to: Index) -> Vec<u8> {
    let [from, to] = [from.index(file.len()), to.index(file.len())];
    if from < to {
        file.drain(from..to);
    } else {
        file.extend_from_within(to..from);
    }
    file
}
