//! Stands in place of `src/monitor.rs`.

#[path = "../../../src/monitor/trace/chosen.rs"]
pub(crate) mod chosen;
#[path = "../../../src/monitor/tally/figures.rs"]
pub(crate) mod figures;
#[path = "../../../src/monitor/marks.rs"]
pub(crate) mod marks;
#[path = "../../../src/monitor/totals.rs"]
pub(crate) mod totals;
