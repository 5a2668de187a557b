//! Decides which frames are the user's: those outside of the standard library, of haversack, and of the code that the system runs around a
//! program.
//!
//! If the file is known, it decides: generic code of the standard library is compiled into the user's crate, but its lines stay in the
//! library's files. Otherwise the path of the function decides.

/// The parts of paths that mark files of the standard library: as they were built, and as installed.
const LIBRARY: [&str; 3] = ["/rustc/", "/lib/rustlib/src/rust/", "/rust/deps/"];

/// The crates that are not the user's, if only names tell them apart: also those that the standard library is made of.
const CRATES: [&str; 18] = [
    "core",
    "alloc",
    "std",
    "test",
    "proc_macro",
    "__rustc",
    "hashbrown",
    "rustc_demangle",
    "addr2line",
    "gimli",
    "object",
    "memchr",
    "miniz_oxide",
    "adler2",
    "backtrace",
    "haversack",
    "haversack_core",
    "haversack_plan",
];

/// The functions that the system runs around `main` and around threads, if it has debug information.
const AROUND: [&str; 6] =
    ["_start", "start_thread", "clone", "clone3", "__libc_start_main_impl", "__libc_start_call_main"];

/// The files of this crate, as cargo compiles it.
const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/");

pub(super) fn is_users(function: Option<&str>, file: Option<&str>) -> bool {
    // The code that `#[global_allocator]` generates has the line of that attribute.
    let is_allocator =
        function.is_some_and(|function| function.rsplit("::").next().is_some_and(|name| name.starts_with("__rust_")));
    match file {
        _ if is_allocator || function.is_some_and(|function| AROUND.contains(&function)) => false,
        Some(file) if LIBRARY.iter().any(|place| file.contains(place)) => false,
        // An example in the docs is in the file of the documented item, but not in its crate.
        Some(file) if is_own(file) => function.map(krate).is_some_and(is_example),
        // The frames of the crate backtrace are seen if the stack tells no order: under AddressSanitizer.
        Some(_) => function.map(krate) != Some("backtrace"),
        None => function.is_some_and(|function| function.contains("::") && !CRATES.contains(&krate(function))),
    }
}

fn is_own(file: &str) -> bool {
    file.starts_with(&OWN.replace('\\', "/")) || file.contains("/haversack-core-")
}

fn is_example(krate: &str) -> bool {
    krate.starts_with("rust_out") || krate.starts_with("doctest_") || krate.starts_with("rust_doctest")
}

/// Returns the crate that a function's path begins with. For `<T as Trait>::f` it is the crate of `T`, or, if `T` has none, of the trait. If
/// neither has one, as in `<[u8]>::repeat`, the function is the standard library's, and `core` stands for it.
fn krate(function: &str) -> &str {
    match function.strip_prefix('<') {
        Some(rest) if rest.contains(">::") => first_crate(within(rest)).unwrap_or("core"),
        _ => first_crate(function).unwrap_or(""),
    }
}

/// Returns the text before the `>` that has no `<`.
fn within(text: &str) -> &str {
    let mut depth = 1;
    let end = text.bytes().zip(core::iter::once(b' ').chain(text.bytes())).position(|(letter, before)| {
        match letter {
            b'<' => depth += 1,
            b'>' if before != b'-' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    end.map_or(text, |end| &text[..end])
}

/// Returns the first name that begins a path (not one behind `::`), or that is all there is.
fn first_crate(text: &str) -> Option<&str> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut rest = text;
    while let Some(begin) = rest.find(is_name) {
        let is_inner = rest[..begin].ends_with("::");
        rest = &rest[begin..];
        let (name, after) = rest.split_at(rest.find(|letter: char| !is_name(letter)).unwrap_or(rest.len()));
        if !is_inner && (after.starts_with("::") || name.len() == text.len()) {
            return Some(name);
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_decide_before_names() {
        let generic = Some("alloc::vec::Vec<T,A>::push");
        assert!(!is_users(generic, Some("/rustc/0123abcd/library/alloc/src/vec/mod.rs")));
        assert!(!is_users(
            generic,
            Some("/home/u/.rustup/toolchains/stable/lib/rustlib/src/rust/library/alloc/src/vec/mod.rs")
        ));
        assert!(!is_users(
            Some("hashbrown::raw::RawTable<T>::new"),
            Some("/rust/deps/hashbrown-0.15.5/src/raw/mod.rs")
        ));
        assert!(is_users(Some("<alloc::vec::Vec<u8> as app::Ext>::grown"), Some("/home/u/app/src/main.rs")));
        assert!(!is_users(
            Some("haversack_core::array::construct"),
            Some(concat!(env!("CARGO_MANIFEST_DIR"), "/array.rs"))
        ));
        assert!(is_users(Some("rust_out::main"), Some(concat!(env!("CARGO_MANIFEST_DIR"), "/array.rs"))));
        assert!(!is_users(Some("app::_::__rust_alloc"), Some("/home/u/app/src/main.rs")));
        assert!(!is_users(Some("start_thread"), Some("./nptl/pthread_create.c")));
        assert!(is_users(Some("run_from_c"), Some("/home/u/app/src/run.c")));
        assert!(!is_users(None, Some("/home/u/.cargo/registry/src/index/haversack-core-0.1.0/array.rs")));
    }

    #[test]
    fn names_decide_without_files() {
        assert!(is_users(Some("app::main::{{closure}}"), None));
        assert!(is_users(Some("<app::Image as core::clone::Clone>::clone"), None));
        assert!(!is_users(Some("<alloc::vec::Vec<app::Image> as core::clone::Clone>::clone"), None));
        assert!(!is_users(Some("<&mut T as core::fmt::Write>::write_str"), None));
        assert!(!is_users(Some("<[u8]>::repeat"), None));
        assert!(!is_users(Some("<f32 as haversack_core::dtype::Dtype>::zero"), None));
        for outside in ["__rustc::__rust_alloc", "main", "_start", "__libc_start_main", "clone3"] {
            assert!(!is_users(Some(outside), None), "{outside}");
        }
        assert!(!is_users(None, None));
    }

    #[test]
    fn crates_of_paths() {
        assert_eq!(krate("app::f"), "app");
        assert_eq!(krate("<[app::T] as x::F>::f"), "app");
        assert_eq!(krate("<&mut dyn app::T>::f"), "app");
        assert_eq!(krate("<(u8, u16) as app::F>::f"), "app");
        assert_eq!(krate("<fn() -> u8 as app::F>::f"), "app");
        assert_eq!(krate("<[u8]>::repeat"), "core");
        assert_eq!(krate("<[u8]>::sort::<app::T>"), "core");
        assert_eq!(krate("<u8 as <[_]>::to_vec_in::ConvertVec>::to_vec::<alloc::alloc::Global>"), "core");
        assert_eq!(krate("main"), "main");
        assert_eq!(krate(""), "");
        assert_eq!(krate("<>"), "");
    }
}
