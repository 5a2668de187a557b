//! A cache that grows, because each look-up of an image uses a new key.

use std::collections::HashMap;
use std::thread;
use std::time::Duration;

use haversack::monitor::{By, DeepSize, Filter, Recorder, Recording, Snapshot, deep_size, phase};

use crate::Images;

/// Images from 0 to 1, by request and image. The mistake: no two requests have the same number.
#[derive(Default, DeepSize)]
struct Cache {
    light: HashMap<(u32, usize), Vec<f32>>,
}

impl Cache {
    fn look_up(&mut self, images: &Images, request: u32, which: usize) -> f32 {
        let light = self.light.entry((request, which)).or_insert_with(|| {
            let pixels = &images.as_slice()[which * 64..][..64];
            pixels.iter().map(|&grey| f32::from(grey) / 16.0).collect() // what is kept
        });
        light.iter().sum()
    }
}

const REQUESTS: u32 = 80;

/// Looks images up until the recorder stops.
pub(crate) fn find(images: &Images, recorder: Recorder) -> Recording {
    let mut cache = Cache::default();
    // The table of the cache has its full size from the start, so only its contents grow.
    cache.light.reserve(REQUESTS as usize * 20);
    let before = Snapshot::take();
    phase!("look up");
    for request in 0..REQUESTS {
        let sum: f32 = (0..20).map(|which| cache.look_up(images, request, which)).sum();
        assert!(sum > 0.0);
        thread::sleep(Duration::from_millis(2));
        recorder.sample();
    }
    let (recording, after) = (recorder.stop(), Snapshot::take());

    println!("## A cache that grows\n");
    let growth = after.compare_to(&before, By::Line);
    growth.iter().take(3).for_each(|line| println!("{line}"));
    let most = &growth[0];
    let kept =
        1 + include_str!("cache.rs").lines().position(|line| line.ends_with("// what is kept")).expect("that line")
            as u32;
    let frame = most.traceback.line();
    assert!(frame.file().is_some_and(|file| file.ends_with("cache.rs")) && frame.line() == kept, "{most}");
    assert_eq!((most.size_diff, most.count_diff), (80 * 20 * 64 * 4, 80 * 20));

    println!("\n{}\n", after.filter(&[Filter::inclusive("*cache.rs")]).top(1, By::Line));
    println!("{}\n", deep_size(&cache));
    recording
}
