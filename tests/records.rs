//! Promise: a struct with `#[derive(Dtype)]` is a dtype: NumPy's structured dtype, whose fields are views, or a newtype of a number.

#![allow(missing_docs, reason = "it is a test")]

use haversack::{
    Array, Bitwise, Budget, Dtype, FitsIn, Footprint, Numeric, NumericOrBool, Ordered, Rank1, Rank2, Weighed, array,
    dims, s,
};
use static_assertions::{assert_impl_all, assert_not_impl_any, const_assert_eq};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype, Footprint, Weighed)]
#[repr(C)]
pub struct Flags {
    pub valid: bool,
    pub level: i8,
    pub station: u16,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype, Footprint, Weighed)]
#[repr(C)]
pub struct Reading {
    pub time: u64,
    pub temperature: f32,
    pub flags: Flags,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Dtype, Footprint, Weighed)]
#[repr(transparent)]
pub struct Celsius(f32);

const_assert_eq!(<array![Reading; 1000]>::nbytes(), 16_000);
const_assert_eq!(haversack::footprint::<array![Celsius; 10; Inline]>(), 40);
assert_impl_all!(Celsius: Ordered);
assert_not_impl_any!(Celsius: Numeric, NumericOrBool, Bitwise);
assert_not_impl_any!(Reading: Ordered, NumericOrBool);

fn reading(i: usize) -> Reading {
    Reading {
        time: 1000 * i as u64,
        temperature: 20.5 + i as f32,
        flags: Flags { valid: i == 1, level: -(i as i8), station: 7 * i as u16 },
    }
}

dims! {
    Room = 400;
}

/// Arrays of records and newtypes are paid from budgets that are values.
#[test]
fn records_are_paid_from_budgets() {
    fn fits<A: FitsIn<Room>>() {}
    fits::<Log>();
    let budget = Budget::<Room>::new();
    let (log, budget) = budget.alloc::<Log>();
    let (room, budget) = budget.alloc::<array![Celsius; 3]>();
    assert_eq!((log.len(), room.len(), budget.left()), (24, 3, 400 - 24 * 16 - 3 * 4));
}

type Log = Array<Reading, Rank2<4, 6>>;

fn log() -> Log {
    Log::from_fn(|[i, j]| reading(6 * i + j))
}

#[test]
fn fields_are_views() {
    let mut log = log();
    assert_eq!(log.field(Reading::TIME).strides(), [12, 2]);
    assert_eq!(log.field(Reading::TEMPERATURE).strides(), [24, 4]);
    assert_eq!(log.t().field(Reading::FLAGS).strides(), [4, 24]);
    assert_eq!((Reading::TIME.offset(), Reading::TEMPERATURE.offset(), Reading::FLAGS.offset()), (0, 8, 12));
    for i in 0..4 {
        for j in 0..6 {
            let whole = log[[i, j]];
            assert_eq!(log.field(Reading::TIME)[[i, j]], whole.time);
            assert_eq!(log.field(Reading::TEMPERATURE)[[i, j]], whole.temperature);
            // A field of a field.
            assert_eq!(log.field(Reading::FLAGS).field(Flags::STATION)[[i, j]], whole.flags.station);
            assert_eq!(log.field(Reading::FLAGS).field(Flags::VALID).t()[[j, i]], whole.flags.valid);
        }
    }
    let part = log.slice(s![1..3, 0..6;-2]);
    assert!(part.field(Reading::TEMPERATURE).iter().zip(part.iter()).all(|(x, whole)| *x == whole.temperature));
    log.field_mut(Reading::TEMPERATURE).row(2).fill(0.0);
    log.view_mut().column(1).field(Reading::FLAGS).field(Flags::VALID).fill(true);
    assert_eq!(log.field(Reading::FLAGS).field(Flags::VALID).count(), 4);
    assert_eq!(log[[2, 3]], Reading { temperature: 0.0, ..reading(15) });
    assert_eq!((log.field(Reading::TIME) / 1000).max(), 23);
}

#[test]
fn records_are_elements_like_others() {
    let log = log();
    assert!(log.clone() == log);
    assert_eq!(log.equal(&log).count(), 24);
    assert_eq!(<Array<Reading, Rank1<2>>>::zeros(), array![Reading::default(), Reading::default()]);
    let ones = Flags { valid: true, level: 1, station: 1 };
    assert_eq!(<Array<Reading, Rank1<1>>>::ones(), array![Reading { time: 1, temperature: 1.0, flags: ones }]);
    let (times, kept) = (log.field(Reading::TIME).to_owned(), log.t().to_owned());
    assert_eq!(kept.t().field(Reading::TIME), times);
    let warm = log.map(|reading| reading.temperature > 30.0).eval();
    assert_eq!(warm.count(), 14);
    assert_eq!(haversack::expr::select(&warm, &log, reading(0)).eval()[[0, 0]], reading(0));
    let one = array![reading(1), reading(2)];
    assert_eq!(one.to_string(), "[(1000, 21.5, ( True, -1,  7)) (2000, 22.5, (False, -2, 14))]");
}

#[test]
fn newtypes_are_compared_and_have_no_arithmetic() {
    let mut room = array![Celsius(20.0), Celsius(-1.5), Celsius(22.0)];
    assert_eq!((room.max(), room.argmin()), (Celsius(22.0), [1]));
    assert_eq!(room.greater(Celsius(0.0)).eval(), array![true, false, true]);
    assert_eq!(room.clamp(Celsius(0.0), Celsius(21.0)).eval(), array![Celsius(20.0), Celsius(0.0), Celsius(21.0)]);
    assert_eq!(room.inner().sum(), 40.5);
    assert_eq!(room.inner().strides(), [1]);
    room.inner_mut().fill(1.0);
    room.view_mut().inner().slice(s![0..1]).fill(2.0);
    assert_eq!(room, array![Celsius(2.0), Celsius(1.0), Celsius(1.0)]);
    let mut numbers = array![1.0, 2.0];
    assert_eq!(numbers.view().wrap::<Celsius>(), array![Celsius(1.0), Celsius(2.0)]);
    numbers.view_mut().wrap::<Celsius>().fill(Celsius(3.0));
    assert_eq!(numbers, array![3.0, 3.0]);
    assert_eq!(room.to_string(), "[2. 1. 1.]");
}

#[cfg(feature = "npy")]
mod files {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    /// Returns the path of a file that `scripts/golden_npy.py` made: a committed one, unless `scripts/foreign.sh` made others.
    fn golden(name: &str) -> PathBuf {
        let folder = std::env::var_os("HAVERSACK_GOLDEN").map(PathBuf::from);
        folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")).join("npy").join(name)
    }

    #[test]
    fn a_structured_file_is_read_and_written_as_by_numpy() {
        let path = golden("record.npy");
        let log = Array::<Reading, Rank1<3>>::read_npy(&path).unwrap();
        assert_eq!(log, array![reading(0), reading(1), reading(2)]);
        let mut file = Vec::new();
        log.write_npy_to(&mut file).unwrap();
        assert_eq!(file, fs::read(&path).unwrap());

        let error = Array::<Flags, Rank1<3>>::read_npy_from(&file[..]).err().unwrap();
        assert_eq!(
            error.to_string(),
            "expected the record Flags [('valid', '|b1'), ('level', '|i1'), ('station', '<u2')] (3,), found \
             [('time', '<u8'), ('temperature', '<f4'), ('flags', [('valid', '|b1'), ('level', '|i1'), ('station', '<u2')])] (3,)"
        );
        assert!(Array::<f32, Rank1<3>>::read_npy_from(&file[..]).is_err());
    }

    #[test]
    fn records_in_other_orders_are_read() {
        let [first, second, third] = [0, 1, 2].map(reading);
        let log = Array::<Reading, Rank1<3>>::read_npy(golden("record-big-endian.npy")).unwrap();
        assert_eq!(log, array![first, second, third]);
        let log = Array::<Reading, Rank2<2, 3>>::read_npy(golden("record-fortran.npy")).unwrap();
        assert_eq!(log, array![[first, second, third], [third, second, first]]);
        let error = Array::<Reading, Rank1<3>>::read_npy(golden("record-mixed.npy")).err().unwrap();
        assert!(error.to_string().contains("found [('time', '>u8'), ('temperature', '<f4'), "), "{error}");
    }

    #[test]
    fn every_difference_is_found() {
        let mut file = Vec::new();
        <Array<Flags, Rank1<1>>>::ones().write_npy_to(&mut file).unwrap();
        let changed = |from: &str, to: &str| {
            let at = file.windows(from.len()).position(|part| part == from.as_bytes()).unwrap();
            let mut file = file.clone();
            file[at..at + from.len()].copy_from_slice(to.as_bytes());
            Array::<Flags, Rank1<1>>::read_npy_from(&file[..]).map_err(|error| error.to_string())
        };
        assert_eq!(changed("'level'", "'level'").unwrap(), <Array<Flags, Rank1<1>>>::ones());
        assert!(changed("'level'", "'Level'").is_err());
        assert!(changed("'|i1'", "'|u1'").is_err());
        assert_eq!(changed("'<u2'", "'>u2'").unwrap()[0], Flags { valid: true, level: 1, station: 256 });
        assert!(changed("'<u2'", "'<i2'").is_err());
        assert!(changed("('station'", "['station'").is_err());
        let last = file.len() - 4;
        file[last] = 3;
        let error = Array::<Flags, Rank1<1>>::read_npy_from(&file[..]).err().unwrap();
        assert_eq!(error.to_string(), "expected a bool, 0 or 1, at index [0], found 3");
    }

    #[test]
    fn newtypes_are_their_numbers_in_files() {
        let mut file = Vec::new();
        array![Celsius(1.5)].write_npy_to(&mut file).unwrap();
        assert_eq!(Array::<f32, Rank1<1>>::read_npy_from(&file[..]).unwrap(), array![1.5]);
        assert_eq!(Array::<Celsius, Rank1<1>>::read_npy_from(&file[..]).unwrap(), array![Celsius(1.5)]);
    }
}
