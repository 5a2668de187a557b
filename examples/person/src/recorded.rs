//! Measurements: of two other programs for the same model, and on a device.
#![allow(dead_code, reason = "each program takes of it what it needs")]

/// The bytes of the arena of TensorFlow Lite Micro: the first line of `data/tflm.csv`.
pub(crate) const TFLM_ARENA: usize = 85_264;

/// The part of that arena in which activations lie, those of the input too.
pub(crate) const TFLM_ACTIVATIONS: usize = 55_296;

/// The bytes of stack on which microflow 0.1.3 ends well, in steps of 1 KiB: `measure/microflow`, x86-64.
pub(crate) const MICROFLOW_STACK: usize = 161 << 10;

/// More bytes of stack than a call takes on a Cortex-M4: `scripts/firmware.sh` measures them.
pub(crate) const STACK_ON_CORTEX_M4: usize = 3_072;

/// The logits and the shares that TensorFlow Lite Micro gives a picture.
pub(crate) type Outputs = ([i8; 2], [i8; 2]);

/// Returns what `measure/tflm.py` recorded of each picture, in the order of [`sample`](person::sample).
pub(crate) fn recorded() -> Vec<Outputs> {
    let lines = include_str!("../data/tflm.csv").lines().filter(|line| !line.starts_with('#'));
    let outputs = lines.enumerate().map(|(number, line)| {
        let numbers: Vec<i8> = line.split(", ").map(|number| number.parse().expect("a number")).collect();
        assert_eq!(usize::try_from(numbers[0]), Ok(number), "pictures are in order");
        ([numbers[1], numbers[2]], [numbers[3], numbers[4]])
    });
    outputs.collect()
}
