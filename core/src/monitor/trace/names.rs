//! The frames of an address: one, or several if functions were inlined. They are looked up on request, and then remembered.

use std::boxed::Box;
use std::collections::HashMap;
use std::env;
use std::path::Path;
use std::string::{String, ToString};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::vec::Vec;

use super::frame::{Called, Frame};
use super::site::Fixed;
use super::user;

/// A frame, and whether it is the user's.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) frame: Frame,
    pub(crate) is_users: bool,
}

static NAMES: Mutex<Names> = Mutex::new(HashMap::with_hasher(Fixed::new()));

pub(super) type Names = HashMap<usize, Arc<[Named]>, Fixed>;

/// Locks all known names. Call it only within `internal`.
pub(super) fn names() -> MutexGuard<'static, Names> {
    NAMES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the frames of an instruction, innermost first. Call it only within `internal`.
pub(super) fn frames(address: usize) -> Arc<[Named]> {
    let mut names = names();
    Arc::clone(names.entry(address).or_insert_with(|| resolved(address)))
}

fn resolved(address: usize) -> Arc<[Named]> {
    let mut frames = Vec::new();
    // Miri resolves addresses that it has given out itself, and none that was a number in between.
    #[cfg(not(miri))]
    backtrace::resolve(core::ptr::without_provenance_mut(address), |symbol| {
        let function = symbol.name().map(|name| std::format!("{name:#}"));
        let file = symbol.filename().map(|file| file.to_string_lossy().replace('\\', "/"));
        frames.push(named(address, function, file, (symbol.lineno().unwrap_or(0), symbol.colno().unwrap_or(0))));
    });
    if frames.is_empty() {
        frames.push(named(address, None, None, (0, 0)));
    }
    frames.into()
}

fn named(address: usize, function: Option<String>, file: Option<String>, (line, column): (u32, u32)) -> Named {
    let is_users = user::is_users(function.as_deref(), file.as_deref());
    let frame = Frame::new(|| Called {
        address: address as u64,
        file: file.map(|file| from_here(&file)),
        line,
        column,
        function: function.map(String::into_boxed_str),
    });
    Named { frame, is_users }
}

/// Returns the path relative to the directory that was the current one at the first call.
fn from_here(file: &str) -> Box<str> {
    static HERE: OnceLock<Option<Box<Path>>> = OnceLock::new();
    let here = HERE.get_or_init(|| env::current_dir().ok().map(Into::into));
    let within = here.as_ref().and_then(|here| Path::new(file).strip_prefix(here).ok());
    match within {
        Some(within) => within.to_string_lossy().to_string().into(),
        None => file.into(),
    }
}
