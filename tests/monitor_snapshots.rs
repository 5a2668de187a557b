//! Snapshots: their algebra against a model, their files, and their printed texts.

#![cfg(feature = "monitor")]

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use haversack::monitor::{
    Amount, By, CallOrder, Counting, Difference, Filter, Held, Scope, Snapshot, SnapshotErrorKind, Tracing, Watch,
    own_bytes, report_held_at_exit_to,
};
use proptest::collection::vec;
use proptest::prelude::*;

mod traced;

use traced::{SITES, allocated, allocated_line, moved, moved_line, place};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

/// Makes one tracing run at a time, because a tracing is that of the process.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the blocks that began in the file of known lines, so that other threads of the test runner do not matter.
fn taken() -> Snapshot {
    Snapshot::take().filter(&[Filter::inclusive(traced::FILE)])
}

#[derive(Clone, Debug)]
enum Operation {
    Allocate { site: usize, bytes: usize },
    Free { which: usize },
    Move { which: usize, site: usize, bytes: usize },
    Snapshot,
}

fn operations() -> impl Strategy<Value = Vec<Operation>> {
    let operation = prop_oneof![
        4 => (0..SITES, 1..5000_usize).prop_map(|(site, bytes)| Operation::Allocate { site, bytes }),
        2 => (0..64_usize).prop_map(|which| Operation::Free { which }),
        2 => (0..64_usize, 0..SITES, 1..5000_usize).prop_map(|(which, site, bytes)| Operation::Move { which, site, bytes }),
        2 => Just(Operation::Snapshot),
    ];
    vec(operation, 1..40)
}

/// The bytes and blocks of each line.
type Lines = BTreeMap<u32, (i64, i64)>;

/// A model of blocks and their lines.
#[derive(Default)]
struct Model {
    /// The size and the line of each block.
    blocks: Vec<(usize, u32)>,
    lines: Lines,
    at_peak: Lines,
    peak: i64,
}

impl Model {
    fn begin(&mut self, line: u32, bytes: usize) {
        let entry = self.lines.entry(line).or_default();
        *entry = (entry.0 + bytes as i64, entry.1 + 1);
        let now = self.lines.values().map(|(bytes, _)| bytes).sum();
        if now >= self.peak {
            self.peak = now;
            self.at_peak = self.lines.clone();
        }
    }

    fn end(&mut self, (bytes, line): (usize, u32)) {
        let entry = self.lines.entry(line).or_default();
        *entry = (entry.0 - bytes as i64, entry.1 - 1);
        self.lines.retain(|_, (_, blocks)| *blocks != 0);
    }

    fn perform(&mut self, operation: &Operation) {
        match *operation {
            Operation::Allocate { site, bytes } => {
                self.blocks.push((bytes, allocated_line(site)));
                self.begin(allocated_line(site), bytes);
            }
            Operation::Free { which } if !self.blocks.is_empty() => {
                let block = self.blocks.swap_remove(which % self.blocks.len());
                self.end(block);
            }
            Operation::Move { which, site, bytes } if !self.blocks.is_empty() => {
                let index = which % self.blocks.len();
                let old = self.blocks[index];
                if old.0 != bytes {
                    let line = moved_line(site, old.0, bytes);
                    self.blocks[index] = (bytes, line);
                    self.end(old);
                    self.begin(line, bytes);
                }
            }
            _ => {}
        }
    }
}

/// Performs an operation of the model. The list has room.
fn perform(operation: &Operation, blocks: &mut Vec<Vec<u8>>) {
    match *operation {
        Operation::Allocate { site, bytes } => blocks.push(allocated(site, bytes)),
        Operation::Free { which } if !blocks.is_empty() => drop(blocks.swap_remove(which % blocks.len())),
        Operation::Move { which, site, bytes } if !blocks.is_empty() => {
            let index = which % blocks.len();
            moved(site, &mut blocks[index], bytes);
        }
        _ => {}
    }
}

/// Returns the text that is printed for each line.
fn shown(lines: &Lines) -> Vec<String> {
    let shown = lines.iter().map(|(line, (bytes, blocks))| format!("{}: size={bytes} B, count={blocks}", place(*line)));
    shown.collect()
}

/// Returns line, size and its difference, count and its difference. They are sorted as in tracemalloc, with lines for tracebacks.
fn expected(new: &Lines, old: &Lines) -> Vec<(u32, i64, i64, i64, i64)> {
    let of = |lines: &Lines, line| lines.get(&line).copied().unwrap_or_default();
    let lines: std::collections::BTreeSet<u32> = new.keys().chain(old.keys()).copied().collect();
    let mut list: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let ((size, count), (old_size, old_count)) = (of(new, line), of(old, line));
            (line, size, size - old_size, count, count - old_count)
        })
        .collect();
    list.sort_by_key(|&(line, size, size_diff, count, count_diff)| {
        (size_diff.abs(), size, count_diff.abs(), count, line)
    });
    list.reverse();
    list
}

fn found(list: &[Difference]) -> Vec<(u32, i64, i64, i64, i64)> {
    let numbers = |difference: &Difference| {
        let line = difference.traceback.line().line();
        (line, difference.size as i64, difference.size_diff, difference.count as i64, difference.count_diff)
    };
    list.iter().map(numbers).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn differences_are_those_of_a_model(operations in operations()) {
        let _alone = alone();
        let _tracing = Tracing::start();
        let (mut model, mut blocks) = (Model::default(), Vec::new());
        let mut snapshots = vec![(taken(), Lines::new())];
        for operation in &operations {
            model.perform(operation);
            perform(operation, &mut blocks);
            if matches!(operation, Operation::Snapshot) {
                snapshots.push((taken(), model.lines.clone()));
            }
        }
        snapshots.push((taken(), model.lines.clone()));
        for (new, new_lines) in &snapshots {
            for (old, old_lines) in &snapshots {
                let differences = new.compare_to(old, By::Line);
                prop_assert_eq!(found(&differences), expected(new_lines, old_lines));
            }
            let sum = new_lines.values().fold((0, 0), |sum, line| (sum.0 + line.0, sum.1 + line.1));
            prop_assert_eq!(new.total(), Amount { bytes: sum.0 as u64, blocks: sum.1 as u64 });
            let by_file = new.statistics(By::File);
            prop_assert_eq!(by_file.iter().map(|file| file.size as i64).sum::<i64>(), sum.0);
            prop_assert!(by_file.len() <= 1);
        }
    }

    #[test]
    fn peaks_are_those_of_a_model(operations in operations()) {
        let _alone = alone();
        let (mut model, mut blocks) = (Model::default(), Vec::with_capacity(operations.len()));
        operations.iter().for_each(|operation| model.perform(operation));
        // No other block begins on this thread.
        let watch = Watch::begin();
        operations.iter().for_each(|operation| perform(operation, &mut blocks));
        let (at_peak, left) = (watch.at_peak(), watch.left());
        drop(watch);
        let sorted = |list: &[Held]| {
            prop_assert!(list.windows(2).all(|pair| pair[0].bytes >= pair[1].bytes));
            let mut texts: Vec<String> = list.iter().map(Held::to_string).collect();
            texts.sort();
            Ok(texts)
        };
        prop_assert_eq!(sorted(&at_peak)?, shown(&model.at_peak));
        // The returned list of blocks at the peak is live, too.
        let left: Vec<Held> = left.into_iter().filter(|held| held.to_string().contains(traced::FILE.trim_matches('*'))).collect();
        prop_assert_eq!(sorted(&left)?, shown(&model.lines));
    }

    #[test]
    fn filters_are_those_of_a_model(
        sizes in vec((0..SITES, 1..2000_usize), 1..20),
        filters in vec((any::<bool>(), prop::option::of(0..SITES), prop::sample::select(vec!["*", "*/mod.rs", "*snapshots*", "[!a-z]*", "t?sts/*"])), 0..4),
    ) {
        let _alone = alone();
        let tracing = Tracing::start();
        let blocks: Vec<_> = sizes.iter().map(|(site, bytes)| allocated(*site, *bytes)).collect();
        let snapshot = taken();
        drop(tracing);
        let built: Vec<Filter> = filters.iter().map(|(is_inclusive, site, pattern)| {
            let filter = if *is_inclusive { Filter::inclusive(*pattern) } else { Filter::exclusive(*pattern) };
            match site { Some(site) => filter.line(allocated_line(*site)), None => filter }
        }).collect();
        // All blocks are those of tests/traced/mod.rs.
        let matches = |(_, line, pattern): &(bool, Option<usize>, &str), site: usize| {
            line.is_none_or(|line| line == site) && matches!(*pattern, "*" | "*/mod.rs" | "t?sts/*")
        };
        let stays = |site: usize| {
            let mut inclusive = filters.iter().filter(|filter| filter.0).peekable();
            (inclusive.peek().is_none() || inclusive.any(|filter| matches(filter, site)))
                && !filters.iter().any(|filter| !filter.0 && matches(filter, site))
        };
        let expected: u64 = sizes.iter().filter(|(site, _)| stays(*site)).map(|(_, bytes)| *bytes as u64).sum();
        prop_assert_eq!(snapshot.filter(&built).total().bytes, expected);
        drop(blocks);
    }
}

#[test]
fn peaks_and_temporaries() {
    let _alone = alone();
    let _tracing = Tracing::start();
    let kept = allocated(0, 1_000_000);
    for _ in 0..5 {
        drop(allocated(1, 3_000_000));
    }
    let last = allocated(2, 10);
    let all = Snapshot::of_all().filter(&[Filter::inclusive(traced::FILE)]);
    assert_eq!(all.total(), Amount { bytes: 16_000_010, blocks: 7 });
    let at_peak = Snapshot::at_peak().filter(&[Filter::inclusive(traced::FILE)]).statistics(By::Line);
    let texts: Vec<String> = at_peak.iter().map(ToString::to_string).collect();
    assert_eq!(texts[0], format!("{}: size=2930 KiB, count=1, average=2930 KiB", place(allocated_line(1))));
    assert_eq!(texts[1], format!("{}: size=977 KiB, count=1, average=977 KiB", place(allocated_line(0))));
    assert_eq!(texts.len(), 2);
    let temporaries = Snapshot::temporaries().filter(&[Filter::inclusive(traced::FILE)]).statistics(By::Line);
    assert_eq!(temporaries.len(), 1);
    assert_eq!((temporaries[0].size, temporaries[0].count), (15_000_000, 5));
    drop((kept, last));
}

#[test]
fn tracebacks_are_printed_as_python_prints_them() {
    let _alone = alone();
    let tracing = Tracing::settings().all_frames().start();
    let (block, call_line) = (allocated(0, 77), line!());
    let snapshot = taken();
    drop(tracing);
    let traceback = &snapshot.statistics(By::Traceback)[0].traceback;
    let frames = [traceback.frames()[0].to_string(), traceback.frames()[1].to_string()];
    assert_eq!(frames, [place(allocated_line(0)), format!("{}:{call_line}", file!())]);
    assert_eq!(traceback.frames()[0].function(), Some("monitor_snapshots::traced::allocated"));
    let call = [
        "  File \"tests/monitor_snapshots.rs\", line ".to_owned() + &call_line.to_string(),
        "    let (block, call_line) = (allocated(0, 77), line!());".into(),
    ];
    let line =
        [format!("  File \"tests/traced/mod.rs\", line {}", allocated_line(0)), "    0 => vec![0; bytes],".into()];
    assert_eq!(traceback.format(Some(2), CallOrder::MostRecentLast), [call.clone(), line.clone()].concat());
    assert_eq!(traceback.format(Some(2), CallOrder::MostRecentFirst), [line.clone(), call].concat());
    assert_eq!(traceback.format(Some(1), CallOrder::MostRecentFirst), line);
    drop(block);
}

#[test]
fn the_top_is_printed_as_the_recipe_prints_it() {
    let _alone = alone();
    let tracing = Tracing::start();
    let blocks = [allocated(0, 52_429), allocated(1, 2048), allocated(2, 1024)];
    let snapshot = taken();
    drop(tracing);
    let expected = format!(
        "Top 2 lines\n#1: {}: 51.2 KiB\n    0 => vec![0; bytes],\n#2: {}: 2.0 KiB\n    1 => Vec::with_capacity(bytes),\n1 other: 1.0 KiB\nTotal allocated size: 54.2 KiB",
        place(allocated_line(0)),
        place(allocated_line(1)),
    );
    assert_eq!(snapshot.top(2, By::Line).to_string(), expected);
    drop(blocks);
}

#[test]
fn snapshots_are_saved_and_loaded() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("snapshot.json");
    let tracing = Tracing::start();
    let blocks = [allocated(0, 100), allocated(1, 200), allocated(2, 300)];
    let snapshot = Snapshot::take();
    snapshot.save(&path).unwrap();
    drop(tracing);
    let loaded = Snapshot::load(&path).unwrap();
    for by in [By::Line, By::File, By::Traceback] {
        assert_eq!(loaded.statistics(by), snapshot.statistics(by));
        assert!(loaded.compare_to(&snapshot, by).iter().all(|same| (same.size_diff, same.count_diff) == (0, 0)));
    }
    assert_eq!((loaded.total(), loaded.peak()), (snapshot.total(), snapshot.peak()));
    let again = folder.path().join("again.json");
    loaded.save(&again).unwrap();
    assert_eq!(fs::read(&again).unwrap(), fs::read(&path).unwrap());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    let nowhere = folder.path().join("nowhere").join("snapshot.json");
    let error = snapshot.save(&nowhere).unwrap_err();
    assert!(matches!(error.kind(), SnapshotErrorKind::Io { action: "write", .. }), "{error}");
    assert!(error.to_string().starts_with(&nowhere.display().to_string()), "{error}");
    drop(blocks);
}

/// Returns the text of a snapshot with two places.
fn saved() -> String {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("snapshot.json");
    let tracing = Tracing::start();
    let blocks = [allocated(0, 100), allocated(1, 200)];
    taken().save(&path).unwrap();
    drop((tracing, blocks));
    fs::read_to_string(&path).unwrap()
}

fn loaded(text: &[u8]) -> Result<Snapshot, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hostile.json");
    fs::write(&path, text).unwrap();
    let place = format!("{}: ", path.display());
    Snapshot::load(&path).map_err(|error| error.to_string().strip_prefix(&place).unwrap().to_owned())
}

#[test]
fn hostile_files_are_errors() {
    let good = saved();
    loaded(good.as_bytes()).unwrap();
    for end in (0..good.len()).step_by(97) {
        let error = loaded(&good.as_bytes()[..end]).unwrap_err();
        assert!(error.starts_with("expected a snapshot in JSON: EOF"), "{error}");
    }
    let replaced = |old: &str, new: &str| {
        assert!(good.contains(old), "{old}");
        loaded(good.replacen(old, new, 1).as_bytes()).unwrap_err()
    };
    assert_eq!(replaced("\"version\":1", "\"version\":2"), "expected version 1, found 2");
    assert_eq!(
        replaced("haversack snapshot", "tracemalloc"),
        "expected the format \"haversack snapshot\", found \"tracemalloc\""
    );
    assert!(
        replaced("\"version\":1", "\"version\":-1").contains("invalid value: integer `-1`, expected u64 at line 1")
    );
    assert!(replaced("\"blocks\":1", "\"blocks\":\"1\"").contains("invalid type: string \"1\", expected u64"));
    assert!(replaced("\"bytes\":", "\"bytes\":1e300,\"x\":").contains("invalid type: floating point"));
    assert!(replaced("\"bytes\":", "\"octets\":").contains("unknown field `octets`, expected `bytes` or `blocks`"));
    assert!(replaced("\"view\":\"Live\"", "\"view\":\"Dead\"").contains("unknown variant `Dead`"));
    let place = good.find("\"places\":[{\"frames\":[").unwrap() + "\"places\":[{\"frames\":[".len();
    let end = place + good[place..].find(']').unwrap();
    let with_frames =
        |frames: &str| loaded(format!("{}{frames}{}", &good[..place], &good[end..]).as_bytes()).unwrap_err();
    assert_eq!(with_frames(""), "expected a frame at least, found none in place 0");
    let error = with_frames("0,18446744073709551615");
    assert!(
        error.starts_with("expected frames below ") && error.ends_with(", found 18446744073709551615 in place 0"),
        "{error}"
    );
    let huge = good.replace("\"live\":{\"bytes\":", "\"live\":{\"bytes\":4611686018427387904,\"blocks\":0},\"at_peak\":{\"bytes\":0,\"blocks\":0},\"most\":{\"bytes\":0,\"blocks\":0},\"total\":{\"bytes\":0,\"blocks\":0},\"temporary\":{\"bytes\":0,\"blocks\":0},\"lifetimes\":0}},{\"frames\":[0],\"amounts\":{\"live\":{\"bytes\":");
    assert_eq!(
        loaded(huge.as_bytes()).unwrap_err(),
        "expected sums of at most 9223372036854775807, found more with place 2"
    );
    assert!(loaded(b"\xff\xfe").unwrap_err().starts_with("expected a snapshot in JSON"));
    assert!(loaded("[".repeat(100_000).as_bytes()).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn changed_files_never_panic(changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        static GOOD: std::sync::OnceLock<String> = std::sync::OnceLock::new();
        let mut bytes = GOOD.get_or_init(saved).clone().into_bytes();
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(snapshot) = loaded(&bytes) {
            let _ = (snapshot.total(), snapshot.top(10, By::Traceback).to_string(), snapshot.compare_to(&snapshot, By::File));
        }
    }
}

#[test]
fn what_dhat_gets_adds_up() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dhat-heap.json");
    let _tracing = Tracing::settings().all_frames().start();
    let kept = allocated(0, 1000);
    (0..10).for_each(|i| drop(allocated(1, 100 + i)));
    let (live, all) = (Snapshot::take(), Snapshot::of_all());
    live.save_dhat(&path).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(
        (&json["dhatFileVersion"], &json["mode"], &json["bklt"]),
        (&2.into(), &"rust-heap".into(), &true.into())
    );
    assert!(json["tg"].as_u64().unwrap() <= json["te"].as_u64().unwrap());
    let points = json["pps"].as_array().unwrap();
    let sum = |field: &str| points.iter().map(|point| point[field].as_u64().unwrap()).sum::<u64>();
    assert_eq!((sum("eb"), sum("ebk")), (live.total().bytes, live.total().blocks));
    assert_eq!((sum("gb"), sum("gbk")), (live.peak().bytes, live.peak().blocks));
    assert!((sum("tb"), sum("tbk")) <= (all.total().bytes, all.total().blocks));
    let frames = json["ftbl"].as_array().unwrap();
    assert_eq!(frames[0], "[root]");
    let mut tracebacks: Vec<Vec<u64>> = Vec::new();
    for point in points {
        let numbers: Vec<u64> = point["fs"].as_array().unwrap().iter().map(|frame| frame.as_u64().unwrap()).collect();
        assert!(!numbers.is_empty() && numbers.iter().all(|frame| (*frame as usize) < frames.len()));
        assert!(point["mb"].as_u64() <= point["tb"].as_u64() && point["tl"].is_u64());
        tracebacks.push(numbers);
    }
    // The viewer requires one point per traceback.
    tracebacks.sort();
    assert!(tracebacks.windows(2).all(|pair| pair[0] != pair[1]));
    let named = format!("monitor_snapshots::traced::allocated ({}:", place(allocated_line(1)));
    assert!(frames.iter().any(|frame| frame.as_str().unwrap().contains(&named)), "{named}");
    drop(kept);
}

#[test]
fn what_is_held_at_exit() {
    let _alone = alone();
    let mut text = Vec::new();
    let kept;
    {
        let _exit = report_held_at_exit_to(&mut text);
        drop(allocated(0, 500));
        kept = allocated(1, 123_456);
    }
    let text = String::from_utf8(text).unwrap();
    assert!(text.starts_with("held at exit: ") && text.contains(" bytes in "), "{text}");
    assert!(text.contains(&format!("\n{}: size=123456 B, count=1\n", place(allocated_line(1)))), "{text}");
    assert!(!text.contains(&place(allocated_line(0))), "{text}");
    drop(kept);
}

#[test]
fn eight_threads_lose_nothing() {
    const THREADS: usize = 8;
    const ROUNDS: usize = 400;
    let _alone = alone();
    let _tracing = Tracing::start();
    let work = |seed: usize| {
        let mut blocks: Vec<Vec<u8>> = Vec::new();
        for round in 0..ROUNDS {
            let number = (seed * 7919 + round * 104_729) % 1000;
            blocks.push(allocated(number % SITES, number + 1));
            if number.is_multiple_of(3) {
                blocks.swap_remove(number % blocks.len());
            }
            if number.is_multiple_of(5) && !blocks.is_empty() {
                let index = number % blocks.len();
                moved(number % SITES, &mut blocks[index], 2000 + round);
            }
        }
        blocks
    };
    let handles: Vec<_> = (0..THREADS).map(|seed| thread::spawn(move || work(seed))).collect();
    let blocks: Vec<Vec<u8>> = handles.into_iter().flat_map(|handle| handle.join().unwrap()).collect();
    let expected =
        Amount { bytes: blocks.iter().map(|block| block.capacity() as u64).sum(), blocks: blocks.len() as u64 };
    assert_eq!(taken().total(), expected);
    let all = Snapshot::of_all().filter(&[Filter::inclusive(traced::FILE)]).total();
    assert!(all.blocks >= (THREADS * ROUNDS) as u64 && all.bytes > expected.bytes);
    // Other threads free the blocks than those that allocated them.
    let mut blocks = blocks.into_iter();
    thread::scope(|scope| {
        for _ in 0..THREADS {
            let part: Vec<_> = blocks.by_ref().take(expected.blocks as usize / THREADS + 1).collect();
            scope.spawn(move || drop(part));
        }
    });
    assert_eq!(taken().total(), Amount::default());
}

#[test]
fn snapshots_are_in_no_total() {
    let _alone = alone();
    let tracing = Tracing::start();
    let block = allocated(0, 100);
    let scope = Scope::begin();
    let snapshot = Snapshot::take();
    let filtered = snapshot.filter(&[Filter::exclusive("nothing")]);
    let report = scope.so_far();
    // The pattern, and the lists into which the filters were sorted. They were the caller's, and are freed.
    assert_eq!((report.left, report.blocks_left, report.allocations), (0, 0, 2));
    let statistic = filtered.statistics(By::Traceback).swap_remove(0);
    let own = own_bytes();
    drop((snapshot, filtered, tracing));
    assert!(own_bytes() < own);
    drop((statistic, block));
    let report = scope.end();
    assert_eq!((report.left, report.blocks_left), (-100, -1));
}

#[test]
fn samples_are_one_in_so_many() {
    let _alone = alone();
    let tracing = Tracing::settings().every(10).start();
    let blocks: Vec<_> = (0..1000).map(|_| allocated(0, 64)).collect();
    let seen = taken().total();
    assert!((99..=101).contains(&seen.blocks) && seen.bytes == 64 * seen.blocks, "{seen:?}");
    assert!(taken().top(1, By::Line).to_string().ends_with("\n(one block in 10 was traced)"));
    drop((tracing, blocks));

    let tracing = Tracing::settings().every_bytes(10_000).start();
    let blocks: Vec<_> = (0..1000).map(|_| allocated(0, 100)).collect();
    let seen = taken().total().blocks;
    assert!((9..=11).contains(&seen), "{seen}");
    let large: Vec<_> = (0..5).map(|_| allocated(1, 10_000)).collect();
    assert_eq!(taken().filter(&[Filter::inclusive("*").line(allocated_line(1))]).total().blocks, 5);
    drop((tracing, blocks, large));
}

/// A file of version 1. It must stay readable for ever.
const SAVED: &str = r#"{"format":"haversack snapshot","version":1,"view":"Live","sample":{"Blocks":1},"peak":{"bytes":900,"blocks":3},
"peak_at":5,"taken_at":9,"frames":[
{"is_users":false,"called":{"file":"/rustc/0/library/alloc/src/alloc.rs","line":95,"column":9,"function":"alloc::alloc::alloc","address":4096}},
{"is_users":true,"called":{"file":null,"line":0,"column":0,"function":"app::f","address":8192}},
{"is_users":true,"called":{"file":"src/main.rs","line":7,"column":13,"function":"app::main","address":12288}},
{"is_users":false,"called":{"file":null,"line":0,"column":0,"function":null,"address":16384}}],
"places":[
{"frames":[0,1,2],"amounts":{"live":{"bytes":600,"blocks":2},"at_peak":{"bytes":600,"blocks":2},"most":{"bytes":600,"blocks":2},"total":{"bytes":600,"blocks":2},"temporary":{"bytes":0,"blocks":0},"lifetimes":8}},
{"frames":[0,2],"amounts":{"live":{"bytes":300,"blocks":1},"at_peak":{"bytes":300,"blocks":1},"most":{"bytes":300,"blocks":1},"total":{"bytes":300,"blocks":1},"temporary":{"bytes":0,"blocks":0},"lifetimes":4}},
{"frames":[3],"amounts":{"live":{"bytes":40,"blocks":4},"at_peak":{"bytes":0,"blocks":0},"most":{"bytes":40,"blocks":4},"total":{"bytes":40,"blocks":4},"temporary":{"bytes":0,"blocks":0},"lifetimes":0}}]}"#;

#[test]
fn what_has_no_debug_information_says_so() {
    let snapshot = loaded(SAVED.as_bytes()).unwrap();
    let texts: Vec<String> = snapshot.statistics(By::Line).iter().map(ToString::to_string).collect();
    let expected = [
        "(no debug information: address 0x2000, app::f): size=600 B, count=2, average=300 B",
        "src/main.rs:7: size=300 B, count=1, average=300 B",
        "(no debug information: address 0x4000): size=40 B, count=4, average=10 B",
    ];
    assert_eq!(texts, expected);
    let unknown = snapshot.filter(&[Filter::inclusive("<unknown>")]);
    assert_eq!(unknown.total(), Amount { bytes: 640, blocks: 6 });
    let through_main = snapshot.filter(&[Filter::inclusive("src/*.rs").line(7).all_frames()]);
    assert_eq!(through_main.total(), Amount { bytes: 900, blocks: 3 });
    assert_eq!(
        snapshot.statistics(By::File)[0].to_string(),
        "(no debug information): size=640 B, count=6, average=107 B"
    );
    let nothing = snapshot.filter(&[Filter::exclusive("*")]);
    let differences = nothing.compare_to(&snapshot, By::Line);
    assert_eq!(differences[1].to_string(), "src/main.rs:7: size=0 B (-300 B), count=0 (-1)");
    let calls = &snapshot.statistics(By::Traceback)[0].traceback;
    assert_eq!(
        calls.format(None, CallOrder::MostRecentLast),
        ["  File \"src/main.rs\", line 7", "  (no debug information: address 0x2000, app::f)"]
    );
}

#[test]
fn names_of_loaded_files_are_not_waited_for() {
    // A device without an end, in place of a source file.
    let text = SAVED.replace("src/main.rs", "/dev/zero");
    let top = loaded(text.as_bytes()).unwrap().top(3, By::Line).to_string();
    assert!(top.contains("/dev/zero:7: 0.3 KiB\n#3"), "{top}");
}
