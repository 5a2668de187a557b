//! Arrays over files that are mapped: what they show, what they write, what they refuse.
//!
//! Miri maps no files; AddressSanitizer and valgrind run this file.

#![cfg(all(feature = "mmap", not(miri)))]
#![allow(unsafe_code, reason = "the tests promise that nobody else changes their files")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use haversack::interop::error::DataErrorKind;
use haversack::rows::{Rows, Unbounded};
use haversack::{
    Advice, Array, Axis, CopyOnWrite, DataError, Footprint, Heap, MapMode, Mapped, Rank0, Rank1, Rank2, ReadOnly,
    ReadWrite, array, s, shape,
};

type Table = Array<f32, Rank2<8, 4>>;
type Map<M = ReadOnly> = Array<f32, Rank2<8, 4>, Mapped<M>>;

/// A file in a folder of its own.
struct Place {
    path: PathBuf,
    _folder: tempfile::TempDir,
}

impl Place {
    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Place { path: folder.path().join("table.npy"), _folder: folder }
    }

    fn with(content: &[u8]) -> Self {
        let place = Self::empty();
        fs::write(&place.path, content).unwrap();
        place
    }

    fn of_table() -> Self {
        let place = Self::empty();
        Table::arange().write_npy(&place.path).unwrap();
        place
    }
}

fn open<M: MapMode>(path: &Path) -> Result<Map<M>, DataError> {
    // SAFETY: the folder is the test's own.
    unsafe { Map::open_npy(path) }
}

fn create(path: &Path) -> Result<Map<ReadWrite>, DataError> {
    // SAFETY: the folder is the test's own.
    unsafe { Map::create_npy(path) }
}

fn raw<M: MapMode>(path: &Path, offset: u64) -> Result<Map<M>, DataError> {
    // SAFETY: the folder is the test's own.
    unsafe { Map::open_raw(path, offset) }
}

type Log<M = ReadOnly> = Rows<f32, Rank1<4>, Unbounded, Mapped<M>>;

#[test]
fn rows_of_a_file_are_views_of_it() {
    let place = Place::of_table();
    // SAFETY: the folder is the test's own.
    let log = unsafe { Log::<ReadOnly>::open_npy(&place.path) }.unwrap();
    let table = Table::arange();
    assert_eq!((log.len(), log.capacity()), (8, 8));
    assert_eq!(log.as_slice(), table.as_slice());
    let batches = log.batches(shape![3]);
    assert_eq!(batches.remainder().as_slice(), table.slice(s![6..8, ..]).to_owned().as_slice());
    assert_eq!(batches.map(|batch| batch.sum()).sum::<f32>(), table.slice(s![..6, ..]).sum());
    assert_eq!(log.row(3).as_slice().as_ptr(), log.as_slice()[12..].as_ptr());
    log.advise(Advice::Sequential).unwrap();
    log.release().unwrap();
    assert_eq!(log.row(7), table.row(7));
}

#[test]
fn rows_of_a_file_are_written_as_their_mode_says() {
    let place = Place::of_table();
    // SAFETY: the folder is the test's own.
    let mut copy = unsafe { Log::<CopyOnWrite>::open_npy(&place.path) }.unwrap();
    copy.view_mut().into_mut_slice().fill(5.0);
    drop(copy);
    assert!(Table::read_npy(&place.path).unwrap() == Table::arange());
    // SAFETY: the folder is the test's own.
    let mut log = unsafe { Log::<ReadWrite>::open_npy(&place.path) }.unwrap();
    log.sort_by(|a, b| b[0].total_cmp(&a[0]));
    drop(log);
    assert_eq!(Table::read_npy(&place.path).unwrap()[[0, 0]], 28.0);
}

#[test]
fn rows_of_other_files_are_refused() {
    let place = Place::of_table();
    let of = |error: Option<DataError>| error.unwrap().to_string().split_once(": ").unwrap().1.to_owned();
    // SAFETY: the folder is the test's own.
    let error = unsafe { Rows::<f64, Rank1<3>, Unbounded, Mapped>::open_npy(&place.path) }.err();
    assert_eq!(of(error), "expected float64 (any number, 3), found float32 (8, 4)");
    let whole = fs::read(&place.path).unwrap();
    fs::write(&place.path, &whole[..whole.len() - 1]).unwrap();
    // SAFETY: as above.
    let error = unsafe { Log::<ReadOnly>::open_npy(&place.path) }.err();
    assert_eq!(of(error), "expected 128 bytes of payload, found 127: the end is missing");
    let none = Place::empty();
    Rows::<f32, Rank1<4>>::new().write_npy(&none.path).unwrap();
    // SAFETY: as above.
    assert!(unsafe { Log::<ReadOnly>::open_npy(&none.path) }.unwrap().is_empty());
}

#[test]
fn a_map_is_read_as_any_array() {
    let place = Place::of_table();
    let (table, map) = (Table::arange(), open::<ReadOnly>(&place.path).unwrap());
    map.advise(Advice::WillNeed).unwrap();
    assert!(map == table);
    assert_eq!((map[[7, 3]], map.get([8, 0])), (31.0, None));
    assert_eq!(map.sum(), table.sum());
    assert!(map.sum_axis(Axis::<0>).eval() == table.sum_axis(Axis::<0>).eval());
    assert!((&map * 2.0 + &table).eval() == (&table * 3.0).eval());
    assert!(map.dot(&table.t()).eval() == table.dot(&table.t()).eval());
    assert!(map.slice(s![2..4, ..]).t() == table.slice(s![2..4, ..]).t());
    assert!(map.copy_to::<Heap>() == table);
    map.release().unwrap();
    assert_eq!(format!("{map}"), format!("{table}"));
    assert!(map.into_iter().eq(table));
}

#[test]
fn a_map_takes_no_heap() {
    assert_eq!((Map::<ReadOnly>::FOOTPRINT, Map::<ReadOnly>::HEAP), (0, 0));
    assert_eq!(Map::<ReadOnly>::OVERHEAD, size_of::<Map>());
    assert_eq!(Map::<ReadOnly>::NBYTES, 128);
    #[cfg(target_pointer_width = "64")]
    assert_eq!(size_of::<Map>(), 24);
}

#[test]
fn what_is_written_is_in_the_file() {
    let place = Place::of_table();
    let mut map = open::<ReadWrite>(&place.path).unwrap();
    map[[0, 0]] = 7.0;
    map += 1.0;
    map.row_mut(7).assign(array![1.0, 2.0, 3.0, 4.0]);
    map.flush_rows(7..8).unwrap();
    map.flush().unwrap();
    drop(map);
    let mut expected = Table::arange();
    expected[[0, 0]] = 7.0;
    expected += 1.0;
    expected.row_mut(7).assign(array![1.0, 2.0, 3.0, 4.0]);
    assert!(Table::read_npy(&place.path).unwrap() == expected);
}

#[test]
fn a_private_copy_leaves_the_file_as_it_is() {
    let place = Place::of_table();
    let mut map = open::<CopyOnWrite>(&place.path).unwrap();
    map.fill(7.0);
    assert_eq!(map.sum(), 7.0 * 32.0);
    // Another map of the same file has a shared lock, too.
    assert!(open::<ReadOnly>(&place.path).unwrap() == Table::arange());
    drop(map);
    assert!(Table::read_npy(&place.path).unwrap() == Table::arange());
}

#[test]
fn a_created_file_is_that_of_write_npy_and_sparse() {
    let place = Place::empty();
    drop(create(&place.path).unwrap());
    let written = Place::empty();
    Table::zeros().write_npy(&written.path).unwrap();
    assert_eq!(fs::read(&place.path).unwrap(), fs::read(&written.path).unwrap());

    let large = Place::empty();
    // SAFETY: the folder is the test's own.
    let map = unsafe { Array::<f64, Rank2<1024, 8192>, Mapped<ReadWrite>>::create_raw(&large.path) }.unwrap();
    assert_eq!(fs::metadata(&large.path).unwrap().len(), 64 << 20);
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::MetadataExt;
        assert!(fs::metadata(&large.path).unwrap().blocks() * 512 < 1 << 20, "it takes no disk");
    }
    assert_eq!(map[[1023, 8191]], 0.0);
}

#[test]
fn a_file_that_exists_is_not_created() {
    let place = Place::of_table();
    let DataErrorKind::Io { action: "create", source, .. } = create(&place.path).err().unwrap().kind else { panic!() };
    assert_eq!(source.kind(), std::io::ErrorKind::AlreadyExists);
    assert!(Table::read_npy(&place.path).unwrap() == Table::arange());
}

/// Returns the message about a file, without its folder.
fn message<X>(place: &Place, result: Result<X, DataError>) -> String {
    let text = result.err().unwrap().to_string();
    text.replace(&format!("{}/", place.path.parent().unwrap().display()), "")
}

#[test]
fn locks_keep_off_a_second_writer() {
    let place = Place::of_table();
    let locked = "table.npy: cannot lock it: another program, or another map of this one, has locked it";
    let writer = open::<ReadWrite>(&place.path).unwrap();
    assert_eq!(message(&place, open::<ReadWrite>(&place.path)), locked);
    assert_eq!(message(&place, open::<ReadOnly>(&place.path)), locked);
    assert_eq!(message(&place, open::<CopyOnWrite>(&place.path)), locked);
    drop(writer);
    let readers = [open::<ReadOnly>(&place.path).unwrap(), open::<ReadOnly>(&place.path).unwrap()];
    assert_eq!(message(&place, open::<ReadWrite>(&place.path)), locked);
    drop(readers);
    assert!(open::<ReadWrite>(&place.path).is_ok());
}

#[test]
fn parts_of_an_open_file_are_mapped_without_a_lock() {
    let place = Place::with(&[0; 16]);
    let file = File::options().read(true).write(true).open(&place.path).unwrap();
    type Half = Array<u8, Rank1<8>, Mapped<ReadWrite>>;
    // SAFETY: the halves share no byte, and the folder is the test's own.
    let halves = [0, 8].map(|offset| unsafe { Half::from_file(&file, offset) }.unwrap());
    for (mut half, value) in halves.into_iter().zip([3, 5]) {
        half.fill(value);
    }
    assert_eq!(fs::read(&place.path).unwrap(), [[3; 8], [5; 8]].concat());

    let read_only = File::open(&place.path).unwrap();
    // SAFETY: nobody changes the file.
    let refused = unsafe { Half::from_file(&read_only, 0) }.err().unwrap();
    assert!(matches!(refused.kind, DataErrorKind::Io { action: "map", .. }), "{refused}");
}

#[test]
fn a_header_is_compared_before_anything_is_mapped() {
    let of = |content: &[u8]| {
        let place = Place::with(content);
        message(&place, open::<ReadOnly>(&place.path))
    };
    let mut file = Vec::new();
    Table::arange().write_npy_to(&mut file).unwrap();
    assert_eq!(of(&file[..255]), "table.npy: expected 128 bytes of payload, found 127: the end is missing");
    assert_eq!(of(&[&file[..], b"x"].concat()), "table.npy: expected 128 bytes of payload, found 1 more behind them");
    assert_eq!(of(b""), "table.npy: expected a .npy file, found an empty one");

    let mut other = Vec::new();
    Array::<f64, Rank2<4, 8>>::zeros().write_npy_to(&mut other).unwrap();
    assert_eq!(of(&other), "table.npy: expected float32 (8, 4), found float64 (4, 8)");

    let replaced = |from: &str, to: &str| {
        let text = String::from_utf8_lossy(&file[10..128]).replace(from, to);
        [&file[..10], &text.as_bytes()[..118], &file[128..]].concat()
    };
    let columns = replaced("False, ", "True,  ");
    assert_eq!(
        of(&columns),
        "table.npy: expected row-major float32 (8, 4), found column-major float32 (8, 4): save `np.ascontiguousarray(a)`"
    );
    if cfg!(target_endian = "little") {
        assert_eq!(
            of(&replaced("<f4", ">f4")),
            "table.npy: expected little-endian float32 (8, 4), found big-endian float32 (8, 4): save \
             `a.astype(a.dtype.newbyteorder('='))`"
        );
    }
}

#[test]
fn a_header_of_odd_length_is_not_mapped_but_read() {
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (8, 4), }";
    let mut file = [b"\x93NUMPY\x01\x00", &(header.len() as u16).to_le_bytes()[..], header.as_bytes()].concat();
    let before = file.len();
    file.extend(bytes_of(&Table::arange()));
    let place = Place::with(&file);
    assert_eq!(
        message(&place, open::<ReadOnly>(&place.path)),
        format!(
            "table.npy: expected elements at a multiple of 4 bytes, found the first at {before}: they can be read, but not viewed where they lie"
        )
    );
    if cfg!(target_endian = "little") {
        assert!(Table::read_npy(&place.path).unwrap() == Table::arange());
    }
}

fn bytes_of(table: &Table) -> Vec<u8> {
    table.iter().flat_map(|element| element.to_ne_bytes()).collect()
}

#[test]
fn a_raw_file_ends_with_its_array() {
    let place = Place::with(&[&[9; 12][..], &bytes_of(&Table::arange())].concat());
    assert!(raw::<ReadOnly>(&place.path, 12).unwrap() == Table::arange());
    let of = |offset| message(&place, raw::<ReadOnly>(&place.path, offset));
    assert_eq!(of(16), "table.npy: expected 128 bytes of payload, found 124: the end is missing");
    assert_eq!(of(1000), "table.npy: expected 128 bytes of payload, found 0: the end is missing");
    assert_eq!(of(u64::MAX - 3), "table.npy: expected 128 bytes of payload, found 0: the end is missing");
    assert_eq!(of(8), "table.npy: expected 128 bytes of payload, found 4 more behind them");
    assert_eq!(
        of(14),
        "table.npy: expected elements at a multiple of 4 bytes, found the first at 14: they can be read, but not viewed where they lie"
    );
}

#[test]
#[cfg(feature = "monitor")]
fn deep_sizes_have_a_column_for_maps() {
    let place = Place::of_table();
    let weight = haversack::monitor::deep_size(&open::<ReadOnly>(&place.path).unwrap());
    assert_eq!((weight.mapped, weight.heap), (128, 0));
}

#[test]
fn bits_without_a_value_are_found_when_the_file_is_opened() {
    type Flags<M = ReadOnly> = Array<bool, Rank2<2, 3>, Mapped<M>>;
    let place = Place::with(&[0, 1, 1, 0, 2, 1]);
    // SAFETY: the folder is the test's own.
    let flags = unsafe { Flags::<ReadWrite>::open_raw(&place.path, 0) };
    assert_eq!(message(&place, flags), "table.npy: expected a bool, 0 or 1, at index [1, 1], found 2");
    fs::write(&place.path, [0, 1, 1, 0, 0, 1]).unwrap();
    // SAFETY: the folder is the test's own.
    let flags = unsafe { Flags::<ReadOnly>::open_raw(&place.path, 0) }.unwrap();
    assert!(flags == array![[false, true, true], [false, false, true]]);
}

#[test]
fn arrays_without_bytes_and_without_axes_are_mapped() {
    let (none, one) = (Place::empty(), Place::empty());
    // SAFETY: the folders are the test's own.
    let map = unsafe { Array::<f64, Rank2<0, 3>, Mapped<ReadWrite>>::create_npy(&none.path) }.unwrap();
    assert!(map.as_slice().is_empty());
    map.flush().unwrap();
    map.advise(Advice::Random).unwrap();
    map.release().unwrap();
    // SAFETY: the folders are the test's own.
    let mut map = unsafe { Array::<f64, Rank0, Mapped<ReadWrite>>::create_npy(&one.path) }.unwrap();
    map.fill(7.0);
    map.flush_rows(0..1).unwrap();
    assert_eq!(map.sum(), 7.0);
}

#[test]
fn rows_that_are_not_there_are_not_flushed() {
    let place = Place::empty();
    let map = create(&place.path).unwrap();
    let error = map.flush_rows(4..9).unwrap_err();
    assert_eq!(error.to_string(), "rows 4..9 of an array with 8 rows cannot be flushed");
}

#[test]
fn what_is_no_file_is_told() {
    let place = Place::empty();
    fs::create_dir(&place.path).unwrap();
    assert_eq!(message(&place, open::<ReadOnly>(&place.path)), "table.npy: expected a .npy file, found a directory");
    assert_eq!(
        message(&place, raw::<ReadWrite>(&place.path, 0)),
        "table.npy: expected a file of elements, found a directory"
    );
    assert_eq!(message(&place, create(&place.path)), "table.npy: expected a .npy file, found a directory");
}

/// Programs of their own, which are killed.
#[cfg(unix)]
mod programs {
    use std::env;
    use std::io::{BufRead, BufReader, Read, Write};
    use std::os::unix::process::{CommandExt, ExitStatusExt};
    use std::process::{Child, Command, Stdio};

    use super::*;

    /// The name of the variable that says what a program does.
    const ROLE: &str = "HAVERSACK_MAPS_ROLE";

    fn run(role: &str, path: &Path) -> Child {
        Command::new(env::current_exe().unwrap())
            .args(["--exact", "programs::another_program", "--nocapture"])
            .env(ROLE, role)
            // AddressSanitizer would end it in its own way.
            .env("ASAN_OPTIONS", "handle_sigbus=0")
            .env("HAVERSACK_MAPS_PATH", path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Waits for a line of the program's.
    fn wait_for(child: &mut Child, line: &str) {
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|found| found.unwrap().ends_with(line)), "the program says {line}");
    }

    /// Does what the variable says: a program beside the test's. Does nothing in the test's own.
    #[test]
    fn another_program() {
        let (Ok(role), Ok(path)) = (env::var(ROLE), env::var("HAVERSACK_MAPS_PATH")) else { return };
        let path = Path::new(&path);
        match role.as_str() {
            "writes for ever" => {
                let mut map = open::<ReadWrite>(path).unwrap();
                println!("\nwriting");
                for value in 1.. {
                    map.fill(value as f32);
                }
            }
            "flushes and waits" => {
                let mut map = open::<ReadWrite>(path).unwrap();
                map.fill(7.0);
                map.flush().unwrap();
                println!("\nflushed");
                let _ = std::io::stdin().read(&mut [0]);
                std::thread::sleep(std::time::Duration::from_secs(60));
            }
            "uses a page that is gone" => {
                let map = open::<ReadOnly>(path).unwrap();
                File::options().write(true).open(path).unwrap().set_len(0).unwrap();
                println!("{}", map.sum());
            }
            row => {
                let row: u64 = row.parse().unwrap();
                let file = File::options().read(true).write(true).open(path).unwrap();
                // SAFETY: no other program has this row.
                let mut map =
                    unsafe { Array::<f32, Rank1<4>, Mapped<ReadWrite>>::from_file(&file, 128 + 16 * row) }.unwrap();
                map.fill(row as f32);
            }
        }
    }

    #[test]
    fn a_process_that_starts_elsewhere_keeps_no_lock() {
        let place = Place::of_table();
        let map = open::<ReadWrite>(&place.path).unwrap();
        let (mut started, has_started) = std::io::pipe().unwrap();
        let (may_run, mut go_on) = std::io::pipe().unwrap();
        let mut program = Command::new("true");
        // SAFETY: the child reads and writes a byte, and nothing else, before it runs its program.
        unsafe {
            program.pre_exec(move || {
                (&has_started).write_all(&[0])?;
                (&may_run).read_exact(&mut [0])
            });
        }
        std::thread::scope(|threads| {
            let child = threads.spawn(move || program.status().unwrap());
            started.read_exact(&mut [0]).unwrap();
            // The child has the file open, too.
            drop(map);
            let opened = open::<ReadWrite>(&place.path);
            go_on.write_all(&[0]).unwrap();
            assert!(child.join().unwrap().success());
            drop(opened.unwrap());
        });
    }

    #[test]
    fn several_programs_write_rows_of_one_file() {
        let place = Place::empty();
        drop(create(&place.path).unwrap());
        let programs: Vec<Child> = (0..8).map(|row| run(&row.to_string(), &place.path)).collect();
        for mut program in programs {
            assert!(program.wait().unwrap().success());
        }
        let map = open::<ReadOnly>(&place.path).unwrap();
        assert!(map == Table::from_fn(|[row, _]| row as f32));
    }

    #[test]
    fn another_program_has_the_lock_until_it_is_killed_and_what_it_flushed_is_there() {
        let place = Place::of_table();
        let mut writer = run("flushes and waits", &place.path);
        wait_for(&mut writer, "flushed");
        assert!(matches!(open::<ReadWrite>(&place.path).err().unwrap().kind, DataErrorKind::Locked));
        assert!(matches!(open::<ReadOnly>(&place.path).err().unwrap().kind, DataErrorKind::Locked));
        writer.kill().unwrap();
        writer.wait().unwrap();
        assert!(open::<ReadOnly>(&place.path).unwrap() == Table::full(7.0));
    }

    #[test]
    fn a_writer_that_is_killed_leaves_a_whole_file() {
        let place = Place::empty();
        drop(create(&place.path).unwrap());
        let (empty, header) =
            (fs::metadata(&place.path).unwrap().len(), fs::read(&place.path).unwrap()[..128].to_vec());
        for _ in 0..5 {
            let mut writer = run("writes for ever", &place.path);
            wait_for(&mut writer, "writing");
            writer.kill().unwrap();
            assert_eq!(writer.wait().unwrap().signal(), Some(9));
            assert_eq!(
                (fs::metadata(&place.path).unwrap().len(), &fs::read(&place.path).unwrap()[..128]),
                (empty, &header[..])
            );
            let map = open::<ReadOnly>(&place.path).unwrap();
            // It was killed within a pass or between two.
            assert!(map.iter().all(|&element| element == map[[0, 0]] || element == map[[0, 0]] - 1.0));
        }
    }

    /// The docs say so of a file that is made shorter against the rules.
    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_that_shrinks_ends_the_program() {
        const SIGBUS: i32 = 7;
        let place = Place::of_table();
        let mut program = run("uses a page that is gone", &place.path);
        assert_eq!(program.wait().unwrap().signal(), Some(SIGBUS));
    }
}
