//! The machine and the versions that the figures belong to: processor, caches, compiler, peers.

use std::fs;

/// Returns the name of the processor, as it reports it.
pub(crate) fn processor() -> String {
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = about.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let name = name.map_or(std::env::consts::ARCH, |(_, name)| name.trim());
    format!("{name}, {cores} cores; every figure is of one thread")
}

/// Returns the processor's vector instruction sets, as far as they decide figures here.
pub(crate) fn features() -> String {
    #[cfg(target_arch = "x86_64")]
    {
        macro_rules! present {
            ($($feature:tt)*) => {
                [$(($feature, is_x86_feature_detected!($feature))),*]
            };
        }
        let all = present!["sse2" "sse4.2" "avx" "avx2" "fma" "avx512f" "avx512bw" "avx512dq" "avx512vl" "avx512vnni"];
        let names: Vec<&str> = all.into_iter().filter_map(|(name, present)| present.then_some(name)).collect();
        names.join(", ")
    }
    #[cfg(not(target_arch = "x86_64"))]
    std::env::consts::ARCH.to_string()
}

/// Returns the caches of one core, as the system reports them.
pub(crate) fn caches() -> String {
    let of = |index: usize, what: &str| {
        let path = format!("/sys/devices/system/cpu/cpu0/cache/index{index}/{what}");
        fs::read_to_string(path).map(|text| text.trim().to_string())
    };
    let cache = |index| {
        let (level, kind, size) = (of(index, "level").ok()?, of(index, "type").ok()?, of(index, "size").ok()?);
        let bytes: u64 = size.strip_suffix('K')?.parse().ok()?;
        let size = if bytes >= 1024 { format!("{} MiB", bytes / 1024) } else { format!("{bytes} KiB") };
        (kind != "Instruction").then(|| format!("L{level} {size}"))
    };
    let caches: Vec<String> = (0..8).filter_map(cache).collect();
    if caches.is_empty() { "unknown".into() } else { caches.join(", ") }
}

/// Returns the setting for huge pages: whether the system gives them to programs that ask for them.
pub(crate) fn huge_pages() -> String {
    let setting = fs::read_to_string("/sys/kernel/mm/transparent_hugepage/enabled").unwrap_or_default();
    let chosen = setting.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
    chosen.map_or("unknown".into(), |(chosen, _)| chosen.to_string())
}

/// Returns the compiler that built this program.
pub(crate) fn compiler() -> &'static str {
    env!("COMPILER")
}

/// Returns the versions of the peers' crates, from the lock file.
pub(crate) fn peers() -> String {
    let lock = include_str!("../Cargo.lock");
    let version = |name: &str| {
        let (_, rest) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
        rest.split_once('"').map(|(version, _)| format!("{name} {version}"))
    };
    let peers = ["ndarray", "nalgebra", "faer", "gemm", "matrixmultiply"];
    peers.iter().filter_map(|name| version(name)).collect::<Vec<_>>().join(", ")
}
