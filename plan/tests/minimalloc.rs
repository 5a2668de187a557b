//! Tests the instances of MiniMalloc (`tests/data/minimalloc/`): every plan is valid, and its height is limited.

use std::fs;
use std::path::Path;

use haversack_plan::{Buffer, DynamicPlan, csv};

/// The files, each with the most that its height may be, in thousandths of its capacity: the height when this was written.
const INSTANCES: [(&str, usize); 6] = [
    ("input.12.csv", 1000),
    ("A.1048576.csv", 1073),
    ("C.1048576.csv", 1131),
    ("D.1048576.csv", 1063),
    ("F.1048576.csv", 1121),
    ("H.1048576.csv", 1123),
];
/// The heights that are required at least: for every instance, and for their average.
const EACH: usize = 1290;
const AVERAGE: usize = 1150;

/// Returns the buffers of every file, with its capacity.
fn instances() -> Vec<(Vec<Buffer>, usize)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/minimalloc");
    let read = |file: &str| {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        let buffers = csv::read(&text).unwrap().map(|record| record.unwrap().buffer).collect();
        (buffers, file.split('.').nth(1).unwrap().parse().unwrap())
    };
    INSTANCES.iter().map(|(file, _)| read(file)).collect()
}

/// Returns the height of a plan in thousandths of the capacity, rounded up.
fn height(buffers: &[Buffer], capacity: usize) -> usize {
    let plan = DynamicPlan::new(buffers.to_vec()).unwrap();
    let height = (plan.view().peak() * 1000).div_ceil(capacity);
    assert!(height <= EACH, "{height} thousandths of the capacity");
    height
}

#[test]
fn heights_of_public_instances() {
    let mut sum = 0;
    let instances = instances();
    for ((buffers, capacity), (file, most)) in instances.iter().zip(INSTANCES) {
        let height = height(buffers, *capacity);
        println!("{file}: {} buffers, {height} thousandths", buffers.len());
        assert!(height <= most, "{file}: {height} thousandths of the capacity, expected {most}");
        sum += height;
    }
    assert!(sum <= AVERAGE * instances.len(), "{sum}");
}

#[test]
fn heights_in_other_orders_of_the_buffers() {
    let (mut sum, mut count, mut state) = (0, 0, 5u64);
    for (mut buffers, capacity) in instances() {
        buffers.sort_by_key(|buffer| (buffer.lower, buffer.upper));
        let born = height(&buffers, capacity);
        let shuffled = [(); 4].map(|()| {
            for last in (1..buffers.len()).rev() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                buffers.swap(last, (state >> 33) as usize % (last + 1));
            }
            height(&buffers, capacity)
        });
        println!("{} buffers: {born} thousandths in the order of their births, shuffled {shuffled:?}", buffers.len());
        sum += born + shuffled.iter().sum::<usize>();
        count += 5;
    }
    assert!(sum <= AVERAGE * count, "{sum} of {count}");
}
