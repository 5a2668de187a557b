//! The bytes and blocks of each site.

use std::collections::HashMap;

use super::site::{Fixed, Site};

/// A number of blocks, and their bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// The sum of their sizes.
    pub bytes: u64,
    /// The number of blocks.
    pub blocks: u64,
}

impl Amount {
    pub(crate) fn add(&mut self, other: Amount) {
        self.bytes += other.bytes;
        self.blocks += other.blocks;
    }

    fn begin(&mut self, bytes: usize) {
        self.add(Amount { bytes: bytes as u64, blocks: 1 });
    }

    fn end(&mut self, bytes: usize) {
        self.bytes -= bytes as u64;
        self.blocks -= 1;
    }
}

/// The allocations since these figures began, by site.
pub(crate) struct Figures {
    pub(crate) live: Amount,
    /// The largest amount that was live: the last of equal ones.
    pub(crate) peak: Amount,
    /// The time of the peak, in microseconds.
    pub(crate) peak_at: u64,
    /// The number of peaks so far. The amount of a site at the last peak is stored when the site next changes, so that no peak costs a walk
    /// over sites.
    peaks: u64,
    sites: HashMap<Site, AtSite, Fixed>,
}

/// The allocations at one site.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct AtSite {
    pub(crate) live: Amount,
    /// The largest amount that was live here at once.
    pub(crate) most: Amount,
    pub(crate) total: Amount,
    /// The blocks that their thread freed before it allocated again.
    pub(crate) temporary: Amount,
    /// The microseconds that the ended blocks lived, less the times at which the live ones began.
    lifetimes: i128,
    at_peak: Amount,
    /// The number of the peak to which `at_peak` belongs.
    seen: u64,
}

impl AtSite {
    /// Stores the amount at the last peak. Call it before the site changes.
    fn keep_peak(&mut self, peaks: u64) {
        if self.seen != peaks {
            self.at_peak = self.live;
            self.seen = peaks;
        }
    }

    fn at_peak(&self, peaks: u64) -> Amount {
        if self.seen == peaks { self.at_peak } else { self.live }
    }

    /// Returns the microseconds that its blocks lived, until `now`.
    pub(crate) fn lifetimes(&self, now: u64) -> u64 {
        u64::try_from(self.lifetimes + i128::from(self.live.blocks) * i128::from(now)).unwrap_or(0)
    }
}

impl Figures {
    pub(super) const NONE: Figures = Figures {
        live: Amount { bytes: 0, blocks: 0 },
        peak: Amount { bytes: 0, blocks: 0 },
        peak_at: 0,
        peaks: 0,
        sites: HashMap::with_hasher(Fixed::new()),
    };

    pub(super) fn begin(&mut self, site: Site, bytes: usize, now: u64) {
        let at = self.sites.entry(site).or_default();
        at.keep_peak(self.peaks);
        at.live.begin(bytes);
        at.total.begin(bytes);
        if at.live.bytes >= at.most.bytes {
            at.most = at.live;
        }
        at.lifetimes -= i128::from(now);
        self.live.begin(bytes);
        if self.live.bytes >= self.peak.bytes {
            self.peak = self.live;
            self.peak_at = now;
            self.peaks += 1;
        }
    }

    /// Ends a block of these figures.
    pub(super) fn end(&mut self, site: Site, bytes: usize, is_temporary: bool, now: u64) {
        let Some(at) = self.sites.get_mut(&site) else { return };
        at.keep_peak(self.peaks);
        at.live.end(bytes);
        at.lifetimes += i128::from(now);
        if is_temporary {
            at.temporary.begin(bytes);
        }
        self.live.end(bytes);
    }

    /// Returns each site, its figures, and its amount at the peak.
    pub(crate) fn sites(&self) -> impl Iterator<Item = (Site, &AtSite, Amount)> {
        self.sites.iter().map(|(site, at)| (*site, at, at.at_peak(self.peaks)))
    }
}
