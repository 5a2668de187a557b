//! Promise: rows are read from and written to `.npy` files whose number of rows only the run knows; a pass over them has one batch in memory;
//! nothing that was written in part is taken for whole.

#![cfg(feature = "npy")]

mod counting;

use std::convert::Infallible;
use std::fs::{self, OpenOptions};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use counting::{counted, live};
use haversack::interop::error::DataErrorKind;
use haversack::interop::npy::{NpyRows, NpyRowsWriter};
use haversack::interop::scratch::ScratchFile;
use haversack::prelude::*;
use haversack::rows::{BatchPass, ReadAhead, RowSink, RowSorter, RowSource, SortError, WatchedError, WatchedRows};
use haversack::{DataError, Rank1, Rank2, Rows, RowsView};
use proptest::prelude::*;

type S = Rank1<3>;
type Table = Rows<i32, S>;

/// Returns `count` rows.
fn table(count: i32) -> Table {
    (0..count).map(|i| array![i, -i, i % 7]).collect()
}

/// Returns a folder, and the path of a file in it that has `count` rows.
fn written(count: i32) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.npy");
    table(count).write_npy(&path).unwrap();
    (folder, path)
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn rows_are_read_as_they_were_written() {
    for count in [0, 1, 3, 1000] {
        let (_folder, path) = written(count);
        assert_eq!(Table::read_npy(&path).unwrap(), table(count));
        assert_eq!(Rows::<i32, S, Const<1000>>::read_npy(&path).unwrap(), table(count));
        let bytes = fs::read(&path).unwrap();
        assert_eq!(Table::read_npy_from(&bytes[..]).unwrap(), table(count));
        let inline = Rows::<i32, S, Const<1000>, Inline>::read_npy_from(&bytes[..]);
        assert_eq!(inline.unwrap(), table(count));
    }
}

#[test]
fn the_bytes_are_those_of_an_array() {
    let mut array = Vec::new();
    <array![i32; 12, 3]>::arange().write_npy_to(&mut array).unwrap();
    let rows = Rows::from(<array![i32; 12, 3]>::arange());
    let mut bytes = Vec::new();
    rows.write_npy_to(&mut bytes).unwrap();
    assert_eq!(bytes, array);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("parts.npy");
    let mut file = NpyRowsWriter::create(&path).unwrap();
    for part in rows.chunks(5) {
        file.append(part).unwrap();
    }
    assert_eq!(file.count(), 12);
    file.finish().unwrap();
    assert_eq!(fs::read(&path).unwrap(), array);
    assert_eq!(names(folder.path()), ["parts.npy"]);
}

#[test]
fn a_file_of_other_rows_is_named_with_all_that_is_unlike() {
    let (_folder, path) = written(10);
    let text = |error: DataError| error.to_string().split_once(": ").unwrap().1.to_owned();
    let expected = "expected float32 (any number, 2), found int32 (10, 3)";
    assert_eq!(text(Rows::<f32, Rank1<2>>::read_npy(&path).unwrap_err()), expected);
    assert_eq!(text(NpyRows::<f32, Rank1<2>>::open(&path).err().unwrap()), expected);
    let error = Rows::<i32, S, Const<9>>::read_npy(&path).unwrap_err();
    assert!(matches!(error.kind, DataErrorKind::TooManyRows { bound: 9, found: 10, .. }));
    assert_eq!(text(error), "expected at most 9 rows, found 10");
    let error = Rows::<i32, ()>::read_npy(&path).unwrap_err();
    assert_eq!(text(error), "expected int32 (any number,), found int32 (10, 3)");
}

#[test]
fn rows_in_other_orders_are_read() {
    let file = |header: &str, payload: &[u8]| {
        let header = format!("{header:<117}\n");
        [b"\x93NUMPY\x01\x00", &118u16.to_le_bytes()[..], header.as_bytes(), payload].concat()
    };
    // Two rows of three, by columns, in both byte orders.
    let turned =
        file("{'descr': '>i2', 'fortran_order': True, 'shape': (2, 3), }", &[0, 1, 0, 4, 0, 2, 0, 5, 0, 3, 0, 6]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("turned.npy");
    fs::write(&path, &turned).unwrap();
    assert_eq!(Rows::<i16, S>::read_npy(&path).unwrap().as_slice(), [1, 2, 3, 4, 5, 6]);
    assert_eq!(Rows::<i16, S, Const<2>>::read_npy_from(&turned[..]).unwrap().as_slice(), [1, 2, 3, 4, 5, 6]);
    assert!(Rows::<i16, S>::read_npy_from(&turned[..]).unwrap_err().to_string().contains("column-major"));
    assert!(NpyRows::<i16, S>::open(&path).is_err());

    let big = file("{'descr': '>i2', 'fortran_order': False, 'shape': (4,), }", &[0, 1, 0, 2, 0, 3, 1, 0]);
    fs::write(&path, &big).unwrap();
    let mut out = <array![i16; 2]>::zeros();
    let mut source = NpyRows::<i16, ()>::open(&path).unwrap();
    assert_eq!((source.read(2, (&mut out).into()).unwrap(), out.as_slice()), (2, &[3, 256][..]));
    assert_eq!((source.read(0, (&mut out).into()).unwrap(), out.as_slice()), (2, &[1, 2][..]));
    assert_eq!(source.read(3, (&mut out).into()).unwrap(), 1);
    assert_eq!(source.read(4, (&mut out).into()).unwrap(), 0);

    // The index of an element counts from the first row, in parts too.
    let bools = file("{'descr': '|b1', 'fortran_order': False, 'shape': (4,), }", &[0, 1, 0, 2]);
    fs::write(&path, &bools).unwrap();
    let mut out = <array![bool; 2]>::zeros();
    let mut source = NpyRows::<bool, ()>::open(&path).unwrap();
    assert!(source.read(0, (&mut out).into()).is_ok());
    let error = source.read(2, (&mut out).into()).unwrap_err();
    assert!(matches!(&error.kind, DataErrorKind::Element { index, .. } if *index == [3]), "{error}");
    let error = Rows::<bool, ()>::read_npy(&path).unwrap_err();
    assert!(matches!(&error.kind, DataErrorKind::Element { index, .. } if *index == [3]), "{error}");
}

// Elsewhere so many rows are too many for memory, and that is said before.
#[test]
#[cfg(target_pointer_width = "64")]
fn a_header_is_believed_as_far_as_there_are_rows() {
    let header = format!("{:<117}\n", "{'descr': '|u1', 'fortran_order': False, 'shape': (1000000000000, 4), }");
    let mut file = [b"\x93NUMPY\x01\x00", &118u16.to_le_bytes()[..], header.as_bytes()].concat();
    file.resize(128 + 3_000_000, 7);
    let (result, _, bytes) = counted(|| Rows::<u8, Rank1<4>>::read_npy_from(&file[..]));
    let error = result.unwrap_err();
    let DataErrorKind::Truncated { expected, found, .. } = error.kind else { panic!("{error}") };
    assert_eq!((expected, found), (4_000_000_000_000, 3_000_000));
    assert!(bytes < 16 << 20, "{bytes} bytes");
}

#[test]
fn reading_allocates_the_rows_and_nothing_else() {
    let (_folder, path) = written(1000);
    let (rows, blocks, bytes) = counted(|| Table::read_npy(&path).unwrap());
    assert_eq!((blocks, bytes, rows.len()), (1, 12_000, 1000));
    let (_, blocks, bytes) = counted(|| Rows::<i32, S, Const<1500>>::read_npy(&path).unwrap());
    assert_eq!((blocks, bytes), (1, 18_000));
}

/// Begins a pass whose figures the test compares with its type.
type FilePass<'s> = BatchPass<&'s mut NpyRows<i32, S>, Const<64>>;

#[test]
fn a_pass_allocates_one_batch_as_its_type_says() {
    let (_folder, path) = written(1000);
    let mut source = NpyRows::<i32, S>::open(&path).unwrap();
    let before = live();
    let (mut pass, blocks, bytes) = counted(|| -> FilePass<'_> { (&mut source).pass(shape![64]) });
    assert_eq!((blocks, bytes, FilePass::HEAP), (1, 64 * 12, 64 * 12));
    assert_eq!(FilePass::FOOTPRINT + FilePass::OVERHEAD, size_of::<FilePass<'_>>() + FilePass::HEAP);
    let ((sum, left), blocks, _) = counted(|| {
        let mut sum = 0;
        while let Some(batch) = pass.next().unwrap() {
            let batch: View<'_, i32, Rank2<64, 3>> = batch;
            sum += batch.column(0).sum();
        }
        (sum + pass.remainder().iter().map(|row| i64::from(row[0])).sum::<i64>(), pass.remainder().len())
    });
    assert_eq!((sum, left, blocks, pass.done(), pass.count()), (999 * 500, 1000 % 64, 0, 1000, Some(1000)));
    drop(pass);
    assert_eq!(live(), before);

    let mut buffer = <array![i32; 100, 3]>::zeros();
    let ((), blocks, _) = counted(|| {
        let mut pass = source.pass_in(buffer.view_mut());
        while pass.next().unwrap().is_some() {}
        assert!(pass.remainder().is_empty());
    });
    assert_eq!(blocks, 0);
}

#[test]
fn a_pass_copies_and_filters_into_a_sink() {
    let (folder, path) = written(1000);
    let out = folder.path().join("out.npy");
    let mut sink = NpyRowsWriter::<i32, S>::create(&out).unwrap();
    let source = NpyRows::<i32, S>::open(&path).unwrap();
    let kept = source.pass(shape![64]).filter_into(&mut sink, |row| row[2] == 3).unwrap();
    sink.finish().unwrap();
    let mut expected = table(1000);
    expected.retain(|row| row[2] == 3);
    assert_eq!((kept, Table::read_npy(&out).unwrap()), (expected.len() as u64, expected));

    let mut all = Table::new();
    let source = NpyRows::<i32, S>::open(&path).unwrap();
    assert_eq!(source.pass(shape![300]).copy_into(&mut all).unwrap(), 1000);
    assert_eq!(all, table(1000));
}

#[test]
fn a_file_that_shrinks_meanwhile_is_an_error() {
    let (_folder, path) = written(1000);
    let mut pass = NpyRows::<i32, S>::open(&path).unwrap().pass(shape![600]);
    assert!(pass.next().unwrap().is_some());
    OpenOptions::new().write(true).open(&path).unwrap().set_len(9_000).unwrap();
    let error = pass.next().unwrap_err();
    assert!(matches!(error.kind, DataErrorKind::Truncated { .. }) && error.path.as_deref() == Some(&*path), "{error}");
}

#[test]
fn work_can_be_watched_and_stopped() {
    let rows = table(1000);
    let mut seen = vec![];
    let source = WatchedRows::new(rows.view(), |done, count| {
        seen.push((done, count));
        if done < 500 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let error = source.pass(shape![256]).copy_into(&mut Table::new()).unwrap_err();
    assert_eq!(error.to_string(), "stopped after 512 items");
    let haversack::rows::PassError::Read(WatchedError::Stopped { done: 512, .. }) = error else { panic!("{error}") };
    assert_eq!(seen, [(256, Some(1000)), (512, Some(1000))]);
}

#[test]
fn reading_ahead_gives_the_same_rows_and_errors() {
    let (_folder, path) = written(1000);
    let source = || NpyRows::<i32, S>::open(&path).unwrap();
    let mut all = Table::new();
    let mut pass = ReadAhead::new(source(), shape![64]).pass(shape![100]);
    assert_eq!((pass.count(), pass.copy_into(&mut all).unwrap()), (Some(1000), 1000));
    assert_eq!(all, table(1000));

    // Other rows than the next ones; the end; the source itself.
    let mut ahead = ReadAhead::new(source(), shape![64]);
    let mut out = <array![i32; 70, 3]>::zeros();
    for at in [0, 70, 500, 3, 990, 0, 1000, 999, 5000] {
        let count = ahead.read(at, (&mut out).into()).unwrap();
        assert_eq!(count, 1000usize.saturating_sub(at as usize).min(70));
        assert!((0..count).all(|i| out[[i, 0]] as u64 == at + i as u64));
    }
    assert_eq!(ahead.into_inner().count(), Some(1000));

    let mut ahead = ReadAhead::new(source(), shape![600]);
    assert_eq!(ahead.read(0, (&mut out).into()).unwrap(), 70);
    OpenOptions::new().write(true).open(&path).unwrap().set_len(9_000).unwrap();
    let error = (0..).map(|at| ahead.read(70 * at, (&mut out).into())).find_map(Result::err).unwrap();
    assert!(matches!(error.kind, DataErrorKind::Truncated { .. }), "{error}");
}

#[test]
fn a_source_that_panics_while_it_is_read_ahead_panics_where_it_is_waited_for() {
    let source = WatchedRows::new(table(100), |done, _| {
        assert!(done < 50, "on purpose");
        ControlFlow::Continue(())
    });
    let mut pass = ReadAhead::new(source, shape![20]).pass(shape![20]);
    assert!(pass.next().unwrap().is_some() && pass.next().unwrap().is_some());
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| pass.next().is_ok())).unwrap_err();
    assert_eq!(panic.downcast_ref::<&str>(), Some(&"on purpose"));
}

/// Gives a byte at a time, and is interrupted before each.
struct Slow<'a> {
    bytes: &'a [u8],
    is_interrupted: bool,
}

impl io::Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.is_interrupted = !self.is_interrupted;
        if self.is_interrupted {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let len = out.len().min(1);
        io::Read::read(&mut self.bytes, &mut out[..len])
    }
}

#[test]
fn short_and_interrupted_reads_lose_nothing() {
    let mut bytes = Vec::new();
    table(50).write_npy_to(&mut bytes).unwrap();
    assert_eq!(Table::read_npy_from(Slow { bytes: &bytes, is_interrupted: false }).unwrap(), table(50));
}

#[test]
fn more_rows_than_memory_holds_are_sorted_by_way_of_a_file() {
    let rows = if cfg!(miri) { 2_000 } else { 20_000 };
    let (folder, path) = written(rows);
    let out = folder.path().join("sorted.npy");
    let mut sink = NpyRowsWriter::<i32, S>::create(&out).unwrap();
    let mut scratch = ScratchFile::beside(&out).unwrap();
    type Sorter = RowSorter<i32, S, Const<512>>;
    let (mut sorter, _, bytes) = counted(Sorter::new);
    assert_eq!((bytes, Sorter::FOOTPRINT), (512 * (12 + 8), 512 * (12 + 8)));
    let source = NpyRows::open(&path).unwrap();
    let (count, blocks, _) =
        counted(|| sorter.sort_by(source, &mut scratch, &mut sink, |a, b| a[2].cmp(&b[2])).unwrap());
    assert_eq!((count, blocks), (rows as u64, 0));
    sink.finish().unwrap();
    drop(scratch);
    let mut expected = table(rows);
    expected.sort_by_key(|row| row[2]);
    assert_eq!(Table::read_npy(&out).unwrap(), expected);
    assert_eq!(names(folder.path()).len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if cfg!(miri) { 2 } else { 200 }, ..ProptestConfig::default() })]

    #[test]
    fn sorting_by_runs_is_a_stable_sort(keys in proptest::collection::vec(0..20u32, 0..70)) {
        let items: Rows<u32, Rank1<2>> = keys.iter().zip(0..).map(|(&key, i)| array![key, i]).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|item| item[0]);
        let (mut scratch, mut sink) = (items.slice(..keys.len().min(3)).to_owned(), items.slice(..0).to_owned());
        let result = RowSorter::<u32, Rank1<2>, Const<16>>::new()
            .sort_by(items.view(), &mut scratch, &mut sink, |a, b| a[0].cmp(&b[0]));
        if keys.len() <= 64 {
            prop_assert_eq!(result, Ok::<_, SortError<Infallible>>(keys.len() as u64));
            prop_assert_eq!(sink, expected);
        } else {
            let is_too_many = matches!(result, Err(SortError::TooManyRuns { runs: 5, memory: 16, .. }));
            prop_assert!(is_too_many && sink.is_empty());
        }
    }
}

#[test]
fn a_writer_that_is_dropped_leaves_the_old_file_and_nothing_else() {
    let (folder, path) = written(5);
    let mut file = NpyRowsWriter::<i32, S>::create(&path).unwrap();
    file.append(table(100).view()).unwrap();
    assert_eq!(names(folder.path()).len(), 2);
    drop(file);
    assert_eq!(names(folder.path()), ["table.npy"]);
    assert_eq!(Table::read_npy(&path).unwrap(), table(5));
}

/// The variable by which a process of this test knows that it is the writer, and where it writes.
const WRITES: &str = "HAVERSACK_WRITES_ROWS_TO";

/// Writes until it is killed. Without the variable there is nothing to do.
#[test]
fn a_process_that_writes_until_it_is_killed() {
    let Some(path) = env::var_os(WRITES) else { return };
    let mut file = NpyRowsWriter::<i32, S>::create(path).unwrap();
    let part = table(1000);
    loop {
        file.append(RowsView::from(&part)).unwrap();
        thread::sleep(Duration::from_millis(1));
    }
}

#[test]
#[cfg_attr(miri, ignore = "Miri starts no process")]
fn a_process_that_is_killed_in_the_middle_of_a_write_leaves_the_old_file() {
    let (folder, path) = written(5);
    let old = fs::read(&path).unwrap();
    let mut writer = Command::new(env::current_exe().unwrap())
        .args(["--exact", "a_process_that_writes_until_it_is_killed", "--nocapture"])
        .env(WRITES, &path)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let part = || names(folder.path()).into_iter().find(|name| name.starts_with(".haversack-"));
    let is_written = || part().is_some_and(|part| fs::metadata(folder.path().join(part)).unwrap().len() > 100_000);
    let begin = Instant::now();
    while !is_written() {
        assert!(begin.elapsed() < Duration::from_secs(60), "the writer writes nothing");
        thread::sleep(Duration::from_millis(2));
    }
    // On Unix, this is `kill -9`.
    writer.kill().unwrap();
    writer.wait().unwrap();

    assert_eq!(fs::read(&path).unwrap(), old);
    assert_eq!(Table::read_npy(&path).unwrap(), table(5));
    // The part that is left has another name, says that it has no rows, and is no file of rows.
    let part = folder.path().join(part().unwrap());
    let error = Table::read_npy(&part).unwrap_err();
    assert!(matches!(error.kind, DataErrorKind::Trailing { expected: 0, .. }), "{error}");
    table(7).write_npy(&path).unwrap();
    assert_eq!(Table::read_npy(&path).unwrap(), table(7));
}

/// The variable by which a process of this test knows that its files may not grow, and where it writes.
const FILLS: &str = "HAVERSACK_FILLS_A_DISK_AT";

/// Writes until there is no room. Without the variable there is nothing to do.
#[test]
fn a_process_that_writes_until_there_is_no_room() {
    let Some(path) = env::var_os(FILLS) else { return };
    let mut file = NpyRowsWriter::<i32, S>::create(path).unwrap();
    let part = table(1000);
    let error = (0..10_000).find_map(|_| file.append(RowsView::from(&part)).err()).expect("there is no room");
    assert!(matches!(&error.kind, DataErrorKind::Io { action: "write", .. }), "{error}");
}

#[test]
#[cfg(target_os = "linux")]
#[cfg_attr(miri, ignore = "Miri starts no process")]
fn a_full_disk_is_an_error_and_leaves_the_old_file() {
    let (folder, path) = written(5);
    let old = fs::read(&path).unwrap();
    // Files of the process end at 512 kB: a write behind that fails, as on a full disk.
    let status = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\""])
        .arg(env::current_exe().unwrap())
        .args(["--exact", "a_process_that_writes_until_there_is_no_room"])
        .env(FILLS, &path)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "the writer says something else");
    assert_eq!(fs::read(&path).unwrap(), old);
    assert_eq!(names(folder.path()), [path.file_name().unwrap().to_string_lossy()]);
}
