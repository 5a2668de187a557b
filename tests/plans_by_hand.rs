//! The code that `#[budget]` writes for a function, written by hand. A plan that ends a slot too early does not compile; that test
//! is in the ui-tests.
#![allow(unsafe_code, reason = "a planned function divides its workspace")]
#![allow(non_camel_case_types, reason = "a planned function is a type of its own name")]

use haversack::private::{self, Buffer, HeapWorkspace, Plan, PlanView, Planned, SlotAt, SlotOf};
use haversack::{PlannedFunction, Storage, WorkspaceError, WorkspaceMut, WorkspaceOf, array};

mod agreement;
mod counting;
use agreement::agree;

type A = array![f32; 8];
type B = array![f32; 8, 8];

/// The planned function: `let a = x * 2.0; let b = outer(a, a); let c = b * 0.5 (in place); c.sum()`
struct f {}

/// The types of the slots, by the names of the body.
struct Mine;

impl SlotAt<Mine, 0> for f {
    type Array = A;
}

impl SlotAt<Mine, 1> for f {
    type Array = B;
}

impl Planned<2> for f {
    const BUFFERS: [Buffer; 2] = [private::slot_row::<f, Mine, 0>(0, 3), private::slot_row::<f, Mine, 1>(1, 4)];
}

// SAFETY: the body ends each token where its row ends.
unsafe impl Plan for f {
    const PLAN: PlanView<'static> = <f as Planned<2>>::PLAN.view();
}

impl f {
    const PEAK: usize = <f as PlannedFunction>::PEAK;

    fn in_workspace(
        mut workspace: impl WorkspaceOf<Self>,
        x: &haversack::Array<f32, (haversack::Const<8>,), impl Storage>,
    ) -> f32 {
        let memory = workspace.memory();
        // SAFETY: the slot is one of the plan.
        let mut memory_of_a = unsafe { memory.token::<Mine, 0, 0, A, A>() };
        let a: SlotOf<'_, A> = private::fill(memory_of_a.place(), x * 2.0);
        // SAFETY: the slot is one of the plan.
        let mut memory_of_b = unsafe { memory.token::<Mine, 1, 1, B, B>() };
        let b: SlotOf<'_, B> = private::fill(memory_of_b.place(), a.outer(&a));
        memory_of_a.end();
        let c: SlotOf<'_, B> = private::in_place::<B, _>(b * 0.5 + 1.0);
        let total = c.sum();
        memory_of_b.end();
        total
    }
}

fn f(x: &haversack::Array<f32, (haversack::Const<8>,), impl Storage>) -> f32 {
    let mut room = HeapWorkspace::<f>::new();
    f::in_workspace(private::lent(&mut room), x)
}

mod planned {
    pub(super) use super::f;
}

mod plain {
    use super::{A, B};

    pub(super) fn f(x: &A) -> f32 {
        let a: A = (x * 2.0).eval();
        let b: B = a.outer(&a).eval();
        let c: B = (b * 0.5 + 1.0).eval();
        c.sum()
    }
}

#[test]
fn one_allocation_of_the_peak() {
    let x = A::ones();
    agree!(f(&x));
    assert_eq!(f::PEAK, 32 + 256);
    assert_eq!(plain::f(&x), 64.0 * 3.0);
}

#[test]
fn a_workspace_carved_out_of_bytes() {
    #[repr(align(64))]
    struct Bytes([u8; 512]);
    let mut bytes = Bytes([0xff; 512]);
    let x = <array![f32; 8; Inline]>::ones();
    let mut workspace = WorkspaceMut::<f>::carve(&mut bytes.0[..f::PEAK]).unwrap();
    let (sums, blocks, _) = counting::counted(|| [0; 2].map(|_| f::in_workspace(&mut workspace, &x)));
    assert_eq!((sums, blocks), ([192.0; 2], 0));
    let error = WorkspaceMut::<f>::carve(&mut bytes.0[..f::PEAK - 1]).err().unwrap();
    let too_few =
        "a workspace of 288 bytes, aligned to 64, does not fit into 287 bytes; 351 bytes are enough at any address";
    assert_eq!(error.to_string(), too_few);
    // The workspace may begin at any address, and works with not one byte less.
    assert_eq!(WorkspaceMut::<f>::ENOUGH, 288 + 63);
    for start in 0..64 {
        let bytes = &mut bytes.0[start..];
        let mut workspace = WorkspaceMut::<f>::carve(&mut bytes[..WorkspaceMut::<f>::ENOUGH]).unwrap();
        assert_eq!(f::in_workspace(&mut workspace, &x), 192.0);
        let skipped = (64 - start) % 64;
        assert!(WorkspaceMut::<f>::carve(&mut bytes[..skipped + f::PEAK]).is_ok());
        let found = skipped + f::PEAK - 1;
        let error = WorkspaceMut::<f>::carve(&mut bytes[..found]).err().unwrap();
        let WorkspaceError::TooFew { needed, alignment, found: given, skipped: left_out, enough, .. } = error else {
            panic!("{error}")
        };
        assert_eq!([needed, alignment, given, left_out, enough], [288, 64, found, skipped, 351]);
    }
    let error = WorkspaceMut::<f>::carve(&mut bytes.0[16..][..10]).err().unwrap();
    let skipped = "a workspace of 288 bytes, aligned to 64, does not fit into 10 bytes of which the first 10 are skipped; 351 bytes are \
                   enough at any address";
    assert_eq!(error.to_string(), skipped);
}
