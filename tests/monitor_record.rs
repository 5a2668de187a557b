//! Recordings: merged samples lose no peak, the slope of the tail, and drawings and files of odd recordings.

#![cfg(feature = "monitor")]

use std::time::Duration;

use haversack::monitor::{Recording, Sample};
use proptest::prelude::*;

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn recording(capacity: usize, samples: impl IntoIterator<Item = Sample>) -> Recording {
    let mut recording = Recording::with_capacity(capacity);
    samples.into_iter().for_each(|sample| recording.add(sample));
    recording
}

/// Returns the samples that each kept one is made of: if there is no room, those of each part of the time are merged.
fn groups(capacity: usize, samples: &[Sample]) -> Vec<Vec<Sample>> {
    let mut groups: Vec<Vec<Sample>> = Vec::new();
    for sample in samples {
        if groups.len() == capacity {
            let (parts, start) = (capacity as u128 / 2, samples[0].at);
            let end = |group: &Vec<Sample>| (group.last().unwrap().at - start).as_nanos();
            let mut length = 1;
            while end(&groups[capacity - 1]).div_ceil(length) >= parts {
                length *= 2;
            }
            let part = |group: &Vec<Sample>| end(group).div_ceil(length);
            groups = groups.chunk_by(|a, b| part(a) == part(b)).map(<[_]>::concat).collect();
        }
        groups.push(vec![*sample]);
    }
    groups
}

/// Many bytes, and a step of which a recording has thousands: 2^40 and 2^20 if `usize` has 64 bits.
const START: usize = 1 << (usize::BITS * 5 / 8);
const STEP: usize = 1 << (usize::BITS * 5 / 16);

#[test]
#[cfg(target_pointer_width = "64")]
fn a_sample_takes_what_the_docs_say() {
    assert_eq!(size_of::<Sample>(), 56);
}

#[test]
fn the_whole_time_is_recorded_as_finely_as_its_end() {
    // Each second has as many samples as there were seconds before, so most of them are at the end.
    let times =
        (0..200u64).flat_map(|second| (0..second).map(move |part| millis(1000 * second + 1000 * part / second)));
    let recording = recording(64, times.enumerate().map(|(i, at)| Sample::new(at, i)));
    let samples = recording.samples();
    assert!((16..=64).contains(&samples.len()));
    assert!(recording.resolution() <= recording.duration() / 15);
    let gaps: Vec<Duration> = samples.windows(2).map(|pair| pair[1].at - pair[0].at).collect();
    let longest = 2 * recording.resolution() + millis(1000);
    assert!(gaps.iter().all(|gap| *gap <= longest), "{longest:?}: {gaps:?}");
}

proptest! {
    #[test]
    fn merges_lose_no_extreme(
        capacity in 1usize..40,
        drawn in prop::collection::vec((0u64..100, 0usize..1000, 0usize..500, prop::option::of(0usize..1000)), 1..400),
    ) {
        let mut at = 0;
        let all: Vec<Sample> = drawn
            .iter()
            .map(|&(step, current, above, resident)| {
                at += step;
                Sample { peak: current + above, resident, ..Sample::new(millis(at), current) }
            })
            .collect();
        let room = capacity.next_multiple_of(2).max(4);
        let recording = recording(capacity, all.iter().copied());
        let samples = recording.samples();

        prop_assert!(samples.len() <= room);
        prop_assert!(samples.is_sorted_by_key(|sample| sample.at));
        prop_assert_eq!(recording.peak().map(|sample| sample.peak), all.iter().map(|sample| sample.peak).max());
        let groups = groups(room, &all);
        prop_assert_eq!(samples.len(), groups.len());
        for (sample, group) in samples.iter().zip(groups) {
            let last = group.last().unwrap();
            let lowest = group.iter().map(|one| one.current).min().unwrap();
            let peak = group.iter().map(|one| one.peak).max().unwrap();
            let resident = group.iter().filter_map(|one| one.resident).max();
            prop_assert_eq!(*sample, Sample { at: last.at, current: last.current, lowest, peak, resident });
        }
    }

    #[test]
    fn a_line_has_its_slope(start in 0usize..START, step in 0usize..STEP, count in 30u64..3000, interval in 1u64..1000) {
        let line = (0..count).map(|i| Sample::new(millis(i * interval), start + i as usize * step));
        let slope = recording(512, line).leak_slope().unwrap();
        let expected = step as f64 * 1000.0 / interval as f64;
        prop_assert!((slope.bytes_per_second - expected).abs() <= 1e-9 * expected, "{slope:?}, expected {expected}");
        prop_assert!(slope.noise <= 1e-6 * (1.0 + step as f64), "{slope:?}");
        prop_assert_eq!(slope.is_leak, step > 0);
    }

    #[test]
    fn noise_is_no_leak(level in 0usize..1 << 30, noise in prop::collection::vec(0usize..10_000, 90..600)) {
        let samples = noise.iter().zip(0..).map(|(noise, i)| Sample::new(millis(10 * i), level + noise));
        let slope = recording(4096, samples).leak_slope().unwrap();
        prop_assert!(!slope.is_leak, "{slope}");
        prop_assert!(slope.noise > 0.0);
    }

    #[test]
    fn a_leak_shows_through_noise(noise in prop::collection::vec(0usize..10_000, 300..600)) {
        let samples = noise.iter().zip(0..).map(|(noise, i)| Sample::new(millis(10 * i), 1000 * i as usize + noise));
        let slope = recording(4096, samples).leak_slope().unwrap();
        prop_assert!(slope.is_leak, "{slope}");
        prop_assert!((90_000.0..110_000.0).contains(&slope.bytes_per_second), "{slope}");
    }
}

#[test]
fn saws_and_falls_are_no_leak_and_too_few_samples_say_nothing() {
    let series = |count: u64, current: fn(usize) -> usize| {
        recording(4096, (0..count).map(|i| Sample::new(millis(i), current(i as usize)))).leak_slope()
    };
    assert!(!series(600, |i| 1_000_000 + 5000 * (i % 150)).unwrap().is_leak);
    assert!(!series(600, |i| 1_000_000 - 1000 * i).unwrap().is_leak);
    assert!(series(600, |i| 1_000_000 - 1000 * i).unwrap().bytes_per_second < -999_999.0);
    assert!(!series(20, |i| i).unwrap().is_leak);
    assert_eq!(series(1, |i| i), None);
    assert_eq!(series(0, |i| i), None);
    assert_eq!(recording(4, [Sample::default(), Sample::default()]).leak_slope(), None);
}

/// Returns the text of a drawing, and fails if the drawing is not XML.
fn texts(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
    let texts = document.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text());
    texts.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

#[test]
fn what_has_no_length_is_drawn() {
    assert!(texts(&Recording::with_capacity(2).with_budget("RAM", 1000).plot()).contains(&"no samples".into()));
    for bytes in [0, 1, 100, START, usize::MAX] {
        for times in [[0, 0], [0, u64::MAX], [u64::MAX, u64::MAX]] {
            let samples = times.map(|nanos| Sample::new(Duration::from_nanos(nanos), bytes));
            let recording = recording(4, samples).with_budget("none", 0).with_budget("all", usize::MAX);
            assert!(texts(&recording.plot()).iter().any(|text| text.starts_with("peak ")));
        }
    }
}

#[test]
fn files_are_replaced_at_once_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let recording = recording(4, [Sample::new(millis(1), 1000)]);
    let path = folder.path().join("memory.csv");
    std::fs::write(&path, "old").unwrap();
    recording.write_csv(&path).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), recording.to_csv());
    recording.write_svg(&path).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), recording.plot());

    #[cfg(unix)]
    {
        use std::os::unix::fs::{FileTypeExt, PermissionsExt};
        recording.write_csv("/dev/null").unwrap();
        assert!(std::fs::metadata("/dev/null").unwrap().file_type().is_char_device());
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
        recording.write_svg(&path).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    let into_a_folder = recording.write_svg(folder.path()).unwrap_err();
    assert_eq!(into_a_folder.path(), folder.path());
    let nowhere = folder.path().join("none/memory.svg");
    let error = recording.write_svg(&nowhere).unwrap_err();
    assert!(error.to_string().contains(nowhere.to_str().unwrap()), "{error}");
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["memory.csv"]);
}
