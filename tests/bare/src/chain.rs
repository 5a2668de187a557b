//! A signal chain, as one writes it for a microcontroller: a frame of samples becomes the energies of eight bands, and an alarm.

use core::mem::swap;

use haversack::expr::select;
use haversack::{Axis, array, budget, shape};

/// The number of samples of a frame.
pub const FRAME: usize = 256;

/// The answer to a frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// Nothing was heard.
    Silence,
    /// The band that is the loudest beside what is usual there.
    Loudest(usize),
}

/// The state between frames: what is usual in each band.
#[derive(Default)]
pub struct Chain {
    usual: array![f32; 8; Inline],
}

/// Limits a level. A function of numbers needs no plan.
fn limited(level: f32) -> f32 {
    level.clamp(0.0, 1.0e6)
}

impl Chain {
    /// Computes the answer to a frame, and follows the levels.
    #[budget(4 KiB)]
    pub fn hear(&mut self, samples: &array![i16; FRAME]) -> Answer {
        let mut now: array![f32; FRAME] = samples.cast();
        let mean = now.mean();
        now -= mean;
        if now.expr().square().sum() < 1.0 {
            return Answer::Silence;
        }
        // Two passes of a filter, which exchange their buffers.
        let mut next: array![f32; FRAME] = <array![f32; FRAME]>::zeros();
        for _ in 0..2 {
            for i in 1..FRAME {
                next[[i]] = 0.5 * now[[i]] + 0.5 * now[[i - 1]];
            }
            swap(&mut now, &mut next);
        }
        let energies: array![f32; 8] = now.reshape(shape![8, 32]).expr().square().sum_axis(Axis::<1>).eval();
        let limit = limited(energies.max());
        let levels: array![f32; 8] = select(energies.greater(limit), limit, &energies).eval();
        let beside: array![f32; 8] = (&levels - &self.usual).eval();
        self.usual.zip_assign(&levels, |usual, level| 0.75 * usual + 0.25 * level);
        match beside.argmax() {
            [band] => Answer::Loudest(band),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use haversack::{Array, Inline};

    #[test]
    fn the_loudest_band_is_found() {
        let mut chain = Chain::default();
        let mut bytes = [0_u8; Chain::HEAR_ENOUGH];
        let silence = Array::<i16, haversack::Rank1<FRAME>, Inline>::zeros();
        assert_eq!(chain.hear_in_workspace(&mut bytes, &silence), Answer::Silence);
        let tone = |band: usize| {
            Array::<i16, haversack::Rank1<FRAME>, Inline>::from_fn(|[i]| if i / 32 == band { 1000 } else { 0 })
        };
        assert_eq!(chain.hear_in_workspace(&mut bytes, &tone(5)), Answer::Loudest(5));
        assert_eq!(chain.hear_in_workspace(&mut bytes, &tone(2)), Answer::Loudest(2));
        assert_eq!(Chain::HEAR_PEAK, (2 * FRAME + 8) * 4);
    }
}
