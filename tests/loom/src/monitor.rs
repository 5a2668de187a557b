//! Stands in place of `core/src/monitor.rs`.

#[path = "../../../core/src/monitor/trace/chosen.rs"]
pub(crate) mod chosen;
#[path = "../../../core/src/monitor/tally/figures.rs"]
pub(crate) mod figures;
#[path = "../../../core/src/monitor/marks.rs"]
pub(crate) mod marks;
#[path = "../../../core/src/monitor/totals.rs"]
pub(crate) mod totals;
