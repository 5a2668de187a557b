//! Tests plans against a model that checks every byte at every time, and against the best of all plans.

use haversack_plan::{Buffer, DynamicPlan, PlanError, PlanView, Requirements, Scratch};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

fn buffer(times: usize, alignments: &'static [usize]) -> impl Strategy<Value = Buffer> {
    let alignment = prop::sample::select(alignments);
    let size = prop_oneof![1 => Just(0), 9 => 1usize..40];
    (0..times, 0usize..8, size, alignment)
        .prop_map(|(lower, width, size, alignment)| Buffer::new(lower, lower + width, size, alignment))
}

const ALIGNMENTS: &[usize] = &[1, 1, 2, 4, 8, 16, 3, 12];

fn buffers(most: usize) -> impl Strategy<Value = Vec<Buffer>> {
    prop::collection::vec(buffer(20, ALIGNMENTS), 0..=most)
}

/// Checks that at every time no byte belongs to two buffers, that every offset is aligned, and that every buffer lies in the
/// workspace.
fn holds(plan: PlanView<'_>) -> bool {
    let placed = || plan.buffers().iter().zip(plan.offsets());
    let apart = (0..30).all(|time| {
        let mut owners = vec![0; plan.peak()];
        for (buffer, &offset) in placed().filter(|(buffer, _)| buffer.lower <= time && time < buffer.upper) {
            owners[offset..offset + buffer.size].iter_mut().for_each(|owner| *owner += 1);
        }
        owners.iter().all(|&owner| owner <= 1)
    });
    apart && placed().all(|(buffer, offset)| offset % buffer.alignment == 0 && offset + buffer.size <= plan.peak())
}

/// Returns the peak of the best plan. In some order, placing every buffer at the lowest offset that is free gives this plan.
/// (Take the best plan in the order of its offsets: no buffer comes to lie higher.)
fn best(buffers: &[Buffer]) -> usize {
    fn search(buffers: &[Buffer], placed: &mut Vec<(usize, usize)>, height: usize, best: &mut usize) {
        if height >= *best {
            return;
        }
        if placed.len() == buffers.len() {
            *best = height;
            return;
        }
        for next in 0..buffers.len() {
            if placed.iter().any(|&(buffer, _)| buffer == next) {
                continue;
            }
            let size = buffers[next].size;
            let free = |from: usize| {
                placed.iter().all(|&(other, offset)| {
                    !buffers[other].meets(&buffers[next])
                        || from >= offset + buffers[other].size
                        || offset >= from + size
                })
            };
            let from = (0..).step_by(buffers[next].alignment).find(|&from| free(from)).unwrap();
            placed.push((next, from));
            search(buffers, placed, height.max(from + size), best);
            placed.pop();
        }
    }
    let mut height = usize::MAX;
    search(buffers, &mut Vec::new(), 0, &mut height);
    height
}

/// Makes 3000 plans of up to 6 buffers. Returns how many are not the best, and for the worst of them its peak and the best
/// peak.
fn tiny_plans(alignments: &'static [usize]) -> (usize, [usize; 2]) {
    let mut runner = TestRunner::deterministic();
    let (mut others, mut worst) = (0, [1, 1]);
    for _ in 0..3000 {
        let buffers = prop::collection::vec(buffer(6, alignments), 0..=6).new_tree(&mut runner).unwrap().current();
        let (found, best) = (DynamicPlan::new(buffers.clone()).unwrap().view().peak(), best(&buffers));
        assert!(Requirements::of(&buffers).unwrap().bound <= best && best <= found, "{buffers:?}");
        others += usize::from(best < found);
        if found * worst[1] > worst[0] * best {
            worst = [found, best];
        }
    }
    println!("{others} of 3000 are not the best; the worst takes {} where {} would do", worst[0], worst[1]);
    (others, worst)
}

#[test]
fn tiny_plans_of_one_alignment_are_the_best() {
    assert_eq!(tiny_plans(&[1]), (0, [1, 1]));
    assert_eq!(tiny_plans(&[8]), (0, [1, 1]));
}

#[test]
fn tiny_plans_of_mixed_alignments_are_nearly_the_best() {
    let (others, [found, best]) = tiny_plans(ALIGNMENTS);
    assert!(others <= 60 && found * 100 <= best * 115, "{others}, {found} where {best} would do");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_byte_belongs_to_two_live_buffers(buffers in buffers(24)) {
        let plan = DynamicPlan::new(buffers.clone()).unwrap();
        prop_assert!(holds(plan.view()));
    }

    #[test]
    fn the_peak_lies_between_its_bounds(buffers in buffers(24)) {
        let plan = DynamicPlan::new(buffers.clone()).unwrap();
        let requirements = plan.view().requirements();
        let live_at = |time| buffers.iter().filter(|b| b.lower <= time && time < b.upper).map(|b| b.size).sum::<usize>();
        let padding: usize = buffers.iter().map(|buffer| buffer.alignment - 1).sum();
        prop_assert_eq!(requirements.live, (0..30).map(live_at).max().unwrap());
        prop_assert_eq!(requirements.live, live_at(requirements.live_at));
        prop_assert!((0..requirements.live_at).all(|time| live_at(time) < requirements.live));
        prop_assert_eq!(requirements.sum, buffers.iter().map(|buffer| buffer.size).sum::<usize>());
        prop_assert!(requirements.live <= requirements.bound && requirements.bound <= plan.view().peak());
        prop_assert!(plan.view().peak() <= requirements.sum + padding);
        prop_assert!(buffers.iter().all(|buffer| requirements.alignment % buffer.alignment == 0));
    }

    #[test]
    fn any_order_of_the_input_will_do(
        (buffers, shuffled) in buffers(24).prop_flat_map(|buffers| (Just(buffers.clone()), Just(buffers).prop_shuffle())),
    ) {
        let plan = DynamicPlan::new(shuffled.clone()).unwrap();
        prop_assert!(holds(plan.view()));
        prop_assert_eq!(plan.view().requirements(), Requirements::of(&buffers).unwrap());
    }

    #[test]
    fn lent_memory_may_be_dirty(buffers in buffers(12), before in buffers(12)) {
        let mut scratch = vec![Scratch::NEW; 12];
        let mut offsets = [77; 12];
        let used = before.len();
        PlanView::place(&before, &mut offsets[..used], &mut scratch[..used]).unwrap();
        let count = buffers.len();
        let plan = PlanView::place(&buffers, &mut offsets[..count], &mut scratch[..count]).unwrap();
        let fresh = DynamicPlan::new(buffers.clone()).unwrap();
        prop_assert_eq!(plan, fresh.view());
    }

    #[test]
    fn a_proof_finds_every_mistake(buffers in buffers(8), offsets in prop::collection::vec(0usize..60, 8)) {
        let offsets = &offsets[..buffers.len()];
        let ends = buffers.iter().zip(offsets).map(|(buffer, offset)| offset + buffer.size);
        let peak = ends.max().unwrap_or(0);
        let wrong = |i: usize, j: usize| {
            i != j
                && buffers[i].meets(&buffers[j])
                && (offsets[i]..offsets[i] + buffers[i].size).any(|byte| {
                    (offsets[j]..offsets[j] + buffers[j].size).contains(&byte)
                })
        };
        let all = 0..buffers.len();
        match PlanView::from_offsets(&buffers, offsets) {
            Ok(plan) => prop_assert!(holds(plan) && plan.peak() == peak),
            Err(PlanError::Misaligned { buffer, offset, alignment }) => {
                prop_assert_eq!((offsets[buffer], buffers[buffer].alignment), (offset, alignment));
                prop_assert!(offset % alignment != 0);
            }
            Err(PlanError::Overlap { buffers: [a, b], time, byte }) => {
                prop_assert!(wrong(a, b) && all.clone().any(|i| wrong(i, a)));
                prop_assert!(buffers[a].is_live_at(time) && buffers[b].is_live_at(time));
                prop_assert!([a, b].iter().all(|&i| (offsets[i]..offsets[i] + buffers[i].size).contains(&byte)));
            }
            Err(error) => prop_assert!(false, "{}", error),
        }
    }
}
