//! The monitor's peak equals that of valgrind's massif, which sees the system's allocator.

#![cfg(feature = "monitor")]
#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use haversack::array;
use haversack::monitor::{Count, Counting, own_bytes};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

/// The variable with the file to which the program under massif writes its own figures.
const FIGURES: &str = "HAVERSACK_FIGURES_BESIDE_MASSIF";

/// The variable that is set if valgrind must exist.
const IS_NEEDED: &str = "HAVERSACK_NEEDS_VALGRIND";

/// The bytes that the two count differently: the C library's own blocks, and the monitor's.
const TOLERANCE: usize = 4096;

fn work() -> f64 {
    let a = <array![f64; 300, 300]>::ones();
    let sums: Vec<f64> = (0..50).map(|i| (&a * f64::from(i)).eval().sum()).collect();
    let text: String = sums.iter().map(f64::to_string).collect();
    let b = (&a + text.len() as f64).eval();
    let handle = std::thread::spawn(move || b.dot(&b).eval().sum());
    handle.join().expect("a thread that ends") + a.sum()
}

/// Returns the most bytes of massif's snapshots.
fn peak(snapshots: &str) -> usize {
    let bytes = snapshots.lines().filter_map(|line| line.strip_prefix("mem_heap_B="));
    bytes.map(|bytes| bytes.parse().expect("a number of bytes")).max().expect("a snapshot")
}

fn beside_massif(folder: &Path) {
    let (figures, snapshots) = (folder.join("figures"), folder.join("massif"));
    let ran = Command::new("valgrind")
        .args(["--tool=massif", "--peak-inaccuracy=0.0", "--quiet"])
        .arg(format!("--massif-out-file={}", snapshots.display()))
        .arg(std::env::current_exe().expect("the path of this program"))
        .args(["--exact", "the_peak_is_massif_s", "--test-threads=1"])
        .env(FIGURES, &figures)
        .output()
        .expect("valgrind runs");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let read = |path: &Path| std::fs::read_to_string(path).expect("a file that was written");
    let (ours, theirs): (usize, usize) = (read(&figures).parse().expect("a number"), peak(&read(&snapshots)));
    assert!(ours.abs_diff(theirs) <= TOLERANCE, "{ours} bytes, by massif {theirs}");
    // Three arrays of 300 x 300, and the copies that the product makes.
    assert!(ours > 3 * 720_000);
}

#[test]
fn the_peak_is_massif_s() {
    if let Ok(figures) = std::env::var(FIGURES) {
        assert!(work() > 0.0);
        let peak = Count::of_process().peak + own_bytes();
        std::fs::write(figures, peak.to_string()).expect("a folder that can be written to");
        return;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        assert!(std::env::var(IS_NEEDED).is_err(), "valgrind is not installed");
        eprintln!("skipped: valgrind is not installed");
        return;
    }
    beside_massif(tempfile::tempdir().expect("a folder for temporary files").path());
}
