//! Tests plans in constants: 300 buffers stay below the limit of const evaluation (to reach it is a compile error), and a plan
//! in a constant is the same as the plan at run time.

use haversack_plan::{Buffer, DynamicPlan, Plan, Planned};

struct Large;
impl Planned<300> for Large {
    const BUFFERS: [Buffer; 300] = program(1);
}
const LARGE: Plan<300> = Large::PLAN;

struct Generic<const N: usize>;
impl<const N: usize> Planned<3> for Generic<N> {
    const BUFFERS: [Buffer; 3] =
        [Buffer::new(0, 2, 4 * N, 4), Buffer::new(1, 3, Large::PLAN.peak(), 64), Buffer::new(2, 4, 4 * N, 4)];
}
impl<const N: usize> Generic<N> {
    const PEAK: usize = <Self as Planned<3>>::PLAN.peak();
}

#[test]
fn three_hundred_buffers_are_planned_in_constants() {
    let plan = DynamicPlan::new(Large::BUFFERS.to_vec()).unwrap();
    assert_eq!(plan.view(), LARGE.view());
    assert!(LARGE.peak() < LARGE.total_without_sharing() / 10, "{} of {}", LARGE.peak(), LARGE.total_without_sharing());
}

#[test]
fn every_step_is_as_good_as_the_one_before() {
    let heights = [
        Large::BY_WIDTH.height(),
        Large::BY_AREA.height(),
        Large::BY_SIZE.height(),
        Large::LARGEST_FIRST.height(),
        Large::IMPROVED.height(),
        Large::SETTLED.height(),
    ];
    assert!(heights.is_sorted_by(|one, next| one >= next), "{heights:?}");
    assert!(heights[5] < heights[0], "no step but the first is of use: {heights:?}");
    assert_eq!(heights[5], LARGE.peak());
}

#[test]
fn a_plan_in_one_constant_is_the_plan_in_steps() {
    struct Steps;
    impl Planned<100> for Steps {
        const BUFFERS: [Buffer; 100] = program(7);
    }
    const AT_ONCE: Plan<100> = Plan::new(program(7));
    assert_eq!(AT_ONCE, Steps::PLAN);
    assert_eq!(AT_ONCE, Plan::new(program(7)));
}

#[test]
fn sizes_may_depend_on_parameters_and_on_other_plans() {
    assert_eq!(Generic::<10>::PEAK, LARGE.peak() + 40);
    // At 0 and above: what is live longest decides.
    assert_eq!(Generic::<0>::PEAK, LARGE.peak());
}

/// Returns buffers like those of a program with many small arrays and a few that live long. They are always the same: buffer
/// `i` is born at time `i`.
const fn program<const N: usize>(seed: u64) -> [Buffer; N] {
    let mut buffers = [Buffer::new(0, 0, 0, 1); N];
    let mut state = seed;
    let mut i = 0;
    while i < N {
        // Knuth's MMIX generator.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let random = (state >> 33) as usize;
        let width = 1 + random % (1 + random / 64 % 48);
        buffers[i] = Buffer::new(i, i + width, (1 + random / 4096 % 512) * 64, 64);
        i += 1;
    }
    buffers
}
