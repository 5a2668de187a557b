//! Recorders: peaks between samples, phases, threads that end, and tables and drawings of a run that other programs read.

#![cfg(feature = "monitor")]

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use haversack::monitor::{Count, Counting, Phase, Recorder, Recording, own_bytes, phase, reset_peak};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

/// Makes tests run one after another, because figures are those of the process.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the difference in hundreds of thousands of bytes, rounded, because the harness has a few bytes of its own.
fn rounded(bytes: usize, before: usize) -> i64 {
    (bytes as i64 - before as i64 + 50_000).div_euclid(100_000)
}

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

#[test]
fn a_cache_that_grows_is_a_leak_and_one_that_is_bounded_is_not() {
    let _alone = alone();
    let run = |kept: usize| {
        let recorder = Recorder::by_hand();
        let mut cache: Vec<Vec<u8>> = Vec::with_capacity(300);
        for step in 0..300 {
            if cache.len() == kept {
                cache.remove(0);
            }
            cache.push(vec![0; 100_000]);
            recorder.set_time(millis(10 * step));
            recorder.sample();
        }
        recorder.stop().leak_slope().unwrap()
    };
    let leak = run(usize::MAX);
    assert!(leak.is_leak, "{leak}");
    assert!((9_900_000.0..10_100_000.0).contains(&leak.bytes_per_second), "{leak}");
    let bounded = run(20);
    assert!(!bounded.is_leak, "{bounded}");
}

#[test]
fn a_peak_between_samples_is_seen_by_all_recorders_and_the_peak_of_the_process_is_the_users() {
    let _alone = alone();
    let (first, second) = (Recorder::by_hand(), Recorder::by_hand());
    let before = Count::of_process().current;
    drop(vec![0u8; 10_000_000]);
    first.sample();
    // The peak that `first` has read is still the peak of the process.
    assert!(Count::of_process().peak > before + 9_900_000);
    reset_peak();
    assert!(Count::of_process().peak < before + 9_900_000);
    drop(vec![0u8; 5_000_000]);
    first.sample();
    second.sample();
    first.sample();
    assert!((before + 4_900_000..before + 5_100_000).contains(&Count::of_process().peak));

    let above = |recorder: Recorder| -> Vec<i64> {
        recorder.stop().samples().iter().map(|sample| rounded(sample.peak, before) / 10).collect()
    };
    assert_eq!(above(first), [0, 10, 5, 0, 0]);
    assert_eq!(above(second), [0, 10, 0]);
}

#[test]
fn the_thread_ends_with_its_recorder_and_also_by_a_panic() {
    let _alone = alone();
    // On systems that list threads, this counts those with our name, of which the system keeps 15 characters.
    let threads = || {
        let names = std::fs::read_dir("/proc/self/task").ok()?;
        let names = names.filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("comm")).ok());
        Some(names.filter(|name| name.trim() == "haversack recor").count())
    };
    let start = || Recorder::options().every(Duration::from_micros(100)).start().unwrap();
    let recorder = start();
    let kept = own_bytes();
    if let Some(count) = threads() {
        assert_eq!(count, 1);
    }
    drop(recorder);
    assert_ne!(threads(), Some(1));
    assert!(own_bytes() < kept);

    let panicked = std::panic::catch_unwind(|| {
        let _recorder = start();
        phase!("panics", { std::panic::resume_unwind(Box::new(())) })
    });
    assert!(panicked.is_err());
    assert_ne!(threads(), Some(1));

    drop(start().stop());
    assert_ne!(threads(), Some(1));
}

#[test]
fn the_thread_takes_samples() {
    let _alone = alone();
    let recorder = Recorder::options().every(Duration::from_micros(100)).keep(64).start().unwrap();
    // This waits, however slow the machine is, until there were so many samples that they were merged more than once.
    while recorder.so_far().resolution() < millis(1) {
        std::thread::yield_now();
    }
    let recording = recorder.stop();
    assert!(recording.samples().len() <= 64);
    assert!(recording.samples().is_sorted_by_key(|sample| sample.at));
    assert!(recording.samples().iter().all(|sample| sample.lowest <= sample.current && sample.current <= sample.peak));
    #[cfg(any(target_os = "linux", target_os = "macos", windows))]
    assert!(recording.samples().iter().all(|sample| sample.resident.is_some_and(|bytes| bytes > 0)));
}

/// Records three phases, of which one lies in another, with peaks of 1 MB and more, at seconds 1 to 5.
fn phased() -> Recording {
    let recorder = Recorder::by_hand();
    let second = |second| recorder.set_time(Duration::from_secs(second));
    second(1);
    phase!("load, \"quoted\"");
    let kept = vec![0u8; 1_000_000];
    second(2);
    phase!("<train> & test", {
        drop(vec![0u8; 2_000_000]);
        second(3);
        phase!("epoch\n1");
        drop(vec![0u8; 500_000]);
        second(4);
    });
    second(5);
    drop(kept);
    recorder.stop()
}

#[test]
fn phases_have_their_times_their_peaks_and_what_they_left() {
    let _alone = alone();
    let start = Count::of_process().current;
    let recording = phased();
    let rows: Vec<_> = recording
        .phases()
        .iter()
        .map(|phase| {
            let (peak, increment) = (rounded(phase.peak, start), rounded(phase.after, phase.before));
            (phase.depth, phase.begin.as_secs(), phase.end.as_secs(), peak, increment)
        })
        .collect();
    // The first phase goes on around the block, to the end.
    assert_eq!(rows, [(0, 1, 5, 30, 0), (0, 2, 4, 30, 0), (1, 3, 4, 15, 0)]);
    let load = &recording.phases()[0];
    assert_eq!(load.increment(), load.after as i64 - load.before as i64);
    let table = recording.to_string();
    assert!(table.contains("\n<train> & test") && table.contains("\n  epoch 1"), "{table}");
}

#[test]
fn a_marked_phase_ends_at_the_next_one_and_early_returns_end_blocks() {
    let _alone = alone();
    fn early(fails: bool) -> Result<(), ()> {
        phase!("early", {
            phase!("inside");
            if fails {
                return Err(());
            }
        });
        Ok(())
    }
    let recorder = Recorder::by_hand();
    phase!(String::from("first"));
    recorder.set_time(millis(1));
    phase!("second");
    recorder.set_time(millis(2));
    assert!(early(true).is_err() && early(false).is_ok());
    recorder.set_time(millis(3));
    let guard = Phase::begin("guard");
    recorder.set_time(millis(4));
    drop(guard);
    recorder.set_time(millis(5));
    let recording = recorder.stop();
    let rows: Vec<_> = recording
        .phases()
        .iter()
        .map(|phase| (&*phase.label, phase.depth, phase.begin.as_millis(), phase.end.as_millis()))
        .collect();
    let early = [("early", 0, 2, 2), ("inside", 1, 2, 2)];
    assert_eq!(rows[..2], [("first", 0, 0, 1), ("second", 0, 1, 5)]);
    assert_eq!((&rows[2..4], &rows[4..6]), (&early[..], &early[..]));
    assert_eq!(rows[6..], [("guard", 0, 3, 4)]);
}

#[test]
fn a_table_is_read_back() {
    let _alone = alone();
    let recording = phased();
    let text = recording.to_csv();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap(), &["seconds", "current", "peak", "resident", "phase"][..]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), recording.samples().len());
    for (row, sample) in rows.iter().zip(recording.samples()) {
        assert_eq!(row[0].parse::<f64>().unwrap(), sample.at.as_secs_f64());
        assert_eq!((row[1].parse(), row[2].parse()), (Ok(sample.current), Ok(sample.peak)));
        assert_eq!(row[3].parse().ok(), sample.resident);
    }
    let mut phases: Vec<&str> = rows.iter().map(|row| &row[4]).collect();
    phases.dedup();
    let (load, train) = ("load, \"quoted\"", "<train> & test");
    let all = [load.into(), format!("{load} > {train}"), format!("{load} > {train} > epoch\n1"), load.into()];
    assert_eq!(phases[1..], all);
    assert_eq!(phases[0], "");
}

/// Returns the text of a drawing, and fails if the drawing is not XML.
fn texts(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
    let texts = document.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text());
    texts.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

#[test]
fn a_drawing_is_xml_with_labels_the_peak_and_the_budget() {
    let _alone = alone();
    let recording = phased().with_title("Fish & \u{1} <chips>").with_budget("S<R>AM", 1 << 20);
    let texts = texts(&recording.plot());
    let peak = haversack::Bytes(recording.peak().unwrap().peak as u64);
    for text in ["Fish &   <chips>", "load, \"quoted\"", "<train> & test", "S<R>AM 1 MiB", &format!("peak {peak}")] {
        assert!(texts.iter().any(|one| one == text), "{text:?} is not in {texts:#?}");
    }
    let words = texts.iter().find(|text| text.contains("Samples:")).unwrap();
    assert!(words.contains("Phase epoch 1: 3.000 s to 4.000 s, peak "), "{words}");
    assert!(words.contains("Budget S<R>AM, 1_048_576 bytes: exceeded."), "{words}");
}
