//! Tests the limits: no buffers, too many bytes, and buffers that are not valid.

use haversack_plan::{Buffer, DynamicPlan, Plan, PlanError, PlanView, Requirements, Scratch};

#[test]
fn no_buffers_are_a_plan_of_nothing() {
    const PLAN: Plan<0> = Plan::new([]);
    assert_eq!(
        (PLAN.peak(), PLAN.lower_bound(), PLAN.total_without_sharing(), PLAN.alignment(), PLAN.peak_at()),
        (0, 0, 0, 1, 0)
    );
    assert!(PLAN.is_optimal());
    assert_eq!(DynamicPlan::new(vec![]).unwrap().view(), PLAN.view());
}

#[test]
fn what_needs_no_bytes_shares_with_all() {
    let plan = Plan::new([
        Buffer::new(0, 9, 100, 4),
        Buffer::new(3, 5, 0, 64),  // no bytes
        Buffer::new(4, 4, 50, 8),  // never live
        Buffer::new(2, 2, 120, 1), // never live, but a pointer to it must not leave the workspace
    ]);
    assert_eq!(plan.offsets(), &[0, 0, 0, 0]);
    assert_eq!((plan.peak(), plan.lower_bound(), plan.total_without_sharing(), plan.alignment()), (120, 100, 270, 64));
    assert!(plan.is_optimal() && !plan.view().share_bytes(0, 1) && plan.view().share_bytes(0, 2));
}

#[test]
fn ranges_that_touch_do_not_meet() {
    let plan = Plan::new([Buffer::new(0, 3, 10, 1), Buffer::new(3, usize::MAX, 10, 1), Buffer::new(1, 4, 1, 1)]);
    assert_eq!((plan.peak(), plan.lower_bound()), (11, 11));
}

#[test]
fn alignments_of_any_size_are_kept() {
    let plan = Plan::new([Buffer::new(0, 2, 5, 6), Buffer::new(0, 2, 5, 10), Buffer::new(0, 2, 1, 1)]);
    assert_eq!(plan.alignment(), 30);
    assert!(plan.offset(0).is_multiple_of(6) && plan.offset(1).is_multiple_of(10));
    // The two large buffers lie at multiples of 2, and one of them at 6 or more.
    assert_eq!((plan.lower_bound(), plan.requirements().bound, plan.peak()), (11, 11, 11));
}

#[test]
fn what_alignment_must_add_is_known_to_be_needed() {
    let plan = Plan::new([Buffer::new(0, 2, 100, 64), Buffer::new(0, 2, 70, 64)]);
    assert_eq!((plan.lower_bound(), plan.peak()), (170, 198)); // 128 and 70
    assert!(plan.is_optimal());
}

#[test]
fn more_than_memory_can_address_saturates() {
    const MOST: usize = usize::MAX;
    for buffers in [
        vec![Buffer::new(0, 2, MOST, 1), Buffer::new(1, 3, 1, 1)],
        vec![Buffer::new(0, 2, MOST / 2, 64), Buffer::new(1, 3, MOST / 2, 64), Buffer::new(1, 3, MOST / 2, 64)],
        vec![Buffer::new(0, 2, MOST - 5, 64), Buffer::new(1, 3, 1, 64)],
        vec![Buffer::new(0, MOST, MOST, MOST), Buffer::new(0, MOST, MOST, 1)],
    ] {
        let plan = DynamicPlan::new(buffers).unwrap();
        assert_eq!(plan.view().peak(), MOST);
        assert!(plan.view().lower_bound() >= MOST - 5);
    }
    // Each buffer fits on its own.
    let plan = Plan::new([Buffer::new(0, 2, MOST - 1, 1), Buffer::new(2, 3, MOST - 1, 1)]);
    assert_eq!((plan.peak(), plan.lower_bound(), plan.total_without_sharing()), (MOST - 1, MOST - 1, MOST));
}

#[test]
fn buffers_that_are_none_are_faults() {
    let good = Buffer::new(0, 1, 2, 4);
    let cases = [
        (Buffer::new(5, 3, 1, 1), "buffer 1 is live from 5 until 3: its live range ends before it starts"),
        (Buffer::new(0, 1, 8, 0), "buffer 1 has an alignment of 0: the least is 1"),
        (Buffer::new(0, 1, 8, usize::MAX), "the alignments of buffers 0 to 1 have no common multiple in usize"),
    ];
    for (bad, text) in cases {
        assert_eq!(DynamicPlan::new(vec![good, bad]).unwrap_err().to_string(), text);
        assert_eq!(Plan::from_offsets([good, bad], [0, 0]).unwrap_err().to_string(), text);
        assert_eq!(Requirements::of(&[good, bad]).unwrap_err().to_string(), text);
    }
}

#[test]
#[should_panic(expected = "buffer 0 is live from 1_000 until 3: its live range ends before it starts")]
fn a_plan_in_one_go_panics_with_the_fault() {
    let _ = Plan::new([Buffer::new(1_000, 3, 1, 1)]);
}

#[test]
fn lent_memory_has_a_place_for_every_buffer() {
    let buffers = [Buffer::new(0, 1, 2, 4); 2];
    let mut offsets = [7; 3];
    let error = PlanView::place(&buffers, &mut offsets, &mut [Scratch::NEW; 2]).unwrap_err();
    assert_eq!(error, PlanError::Lengths { expected: 2, found: 3 });
    assert_eq!(error.to_string(), "expected a length of 2, one for each buffer, found 3");
    let error = PlanView::place(&buffers, &mut offsets[..2], &mut [Scratch::NEW; 1]).unwrap_err();
    assert_eq!(error, PlanError::Lengths { expected: 2, found: 1 });
    assert_eq!(offsets, [7; 3]);
    assert_eq!(PlanView::from_offsets(&buffers, &[0]).unwrap_err(), PlanError::Lengths { expected: 2, found: 1 });
}

#[test]
fn offsets_of_another_planner_are_verified() {
    const BUFFERS: [Buffer; 2] = [Buffer::new(0, 2, 8, 4), Buffer::new(1, 3, 8, 4)];
    const PLAN: Plan<2> = match Plan::from_offsets(BUFFERS, [8, 0]) {
        Ok(plan) => plan,
        Err(_) => panic!("a plan"),
    };
    assert_eq!((PLAN.peak(), PLAN.is_optimal()), (16, true));
    let text = |offsets| Plan::from_offsets(BUFFERS, offsets).unwrap_err().to_string();
    assert_eq!(text([0, 4]), "buffers 0 and 1 are both live at time 1 and both have byte 4");
    assert_eq!(text([0, 10]), "buffer 1 is at offset 10, which is no multiple of its alignment, 4");
}
