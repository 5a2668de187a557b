//! A budget that is carried as a value: parts are taken from it and given back, and it cannot be spent twice.

use haversack::ledger::Remainder;
use haversack::shape::number::ComputedDim;
use haversack::typenum::{U0, U1, U100, U4096, Unsigned};
use haversack::{Array, Budget, FitsIn, Footprint, Weighed, array, arrays, budget, dims, number};
use static_assertions::{assert_impl_all, assert_not_impl_any, assert_type_eq_all};

assert_not_impl_any!(Budget<U1>: Copy, Clone);

dims! {
    Sram = 192 * 1024;
    Samples = 3000;
    Page = 4096;
}

#[test]
fn what_is_allocated_is_subtracted_and_what_is_freed_is_added() {
    let budget = Budget::<U4096>::new();
    let (mut a, budget) = budget.alloc::<array![f32; 10, 100]>();
    a[[9, 99]] = 1.0;
    assert_eq!(budget.left(), 96);
    let (b, budget) = budget.charge(<array![u8; 96]>::ones());
    assert_eq!(budget.left(), 0);
    let budget = budget.free(a).free(b);
    assert_eq!(budget.left(), 4096);
    let (c, budget) = budget.alloc::<array![u8; type U100, 2]>();
    assert_eq!((c.len(), budget.left()), (200, 3896));
}

#[test]
fn lengths_of_any_size_are_counted() {
    let budget = Budget::<number![192 * 1024]>::new();
    let (a, budget) = budget.alloc::<array![f32; type number![3000], 4]>();
    assert_eq!((a.len(), budget.left()), (12_000, 196_608 - 48_000));
    let (b, budget) = budget.alloc::<array![f64; Samples, 6]>();
    assert_eq!((b.len(), budget.left()), (18_000, 4608));
    assert_eq!(budget.free(a).free(b).left(), 192 * 1024);
}

#[test]
fn a_budget_may_have_a_name() {
    let (a, budget) = Budget::<Sram>::new().alloc::<array![u8; Samples]>();
    assert_eq!((a.len(), budget.left()), (3000, 193_608));
    const BUDGET: Budget<Sram> = Budget::new();
    assert_eq!((BUDGET.left(), size_of::<Budget<Sram>>()), (196_608, 0));
    let named: Budget<Sram> = budget.free(a).limited();
    let page: Budget<Page> = named.limited();
    assert_eq!(format!("{page:?}"), "Budget { left: 4096 }");
}

/// A window of samples, with its gain and whether it is valid.
#[derive(Footprint, Weighed, Default, Debug, PartialEq)]
struct Window {
    samples: array![f32; Samples],
    gain: f64,
    valid: bool,
}

#[derive(Footprint, Weighed)]
enum Message<'a> {
    Nothing,
    Page(array![u8; Page]),
    Borrowed(&'a Window, u32),
}

arrays! {
    #[budget(20 KiB)]
    #[derive(Default, Weighed)]
    struct Filter {
        state: array!<f32; 1001, 2>,
        window: Window,
    }
}

#[test]
fn structs_and_enums_are_counted_by_their_footprint() {
    let budget = Budget::<Sram>::new();
    let (window, budget) = budget.alloc::<Window>();
    assert_eq!((&*window, budget.left()), (&Window::default(), 196_608 - 12_009));
    let (filter, budget) = budget.alloc::<Filter>();
    assert_eq!(budget.left(), 196_608 - 12_009 - Filter::FOOTPRINT);
    assert_eq!(filter.window.gain, 0.0);
    let (message, budget) = budget.charge(Message::Borrowed(&window, 3));
    assert_eq!(budget.left(), 196_608 - 12_009 - Filter::FOOTPRINT - 4096);
    assert!(matches!(*message, Message::Borrowed(window, 3) if window.valid == filter.state[[0, 0]].is_nan()));
    drop(message);
    let budget = budget.free(filter).free(window);
    assert_eq!(budget.left(), 196_608 - 4096);
    for message in [Message::Nothing, Message::Page(Array::ones())] {
        let (message, budget) = Budget::<Page>::new().charge(message);
        let bytes = if let Message::Page(page) = &*message { page.len() } else { 0 };
        assert!((bytes == 0 || bytes == 4096) && budget.left() == 0);
    }
}

#[test]
fn what_a_struct_weighs_is_the_number_that_typenum_would_write() {
    #[derive(Footprint, Weighed)]
    #[allow(dead_code)]
    struct Kilo(array![u8; 1024]);
    #[derive(Footprint, Weighed)]
    #[allow(dead_code)]
    struct Nothing;
    assert_type_eq_all!(<Kilo as Weighed>::Bytes, haversack::typenum::U1024);
    assert_type_eq_all!(<Nothing as Weighed>::Bytes, U0);
    assert_eq!(<Window as Weighed>::Bytes::USIZE, Window::FOOTPRINT);
    #[cfg(target_pointer_width = "64")]
    {
        #[derive(Footprint, Weighed)]
        #[allow(dead_code)]
        struct Huge([array![u8; 1_000_000, 1_000_000]; 1_000_001]);
        assert_eq!(<Huge as Weighed>::Bytes::U64, 1_000_001_000_000_000_000);
    }
}

#[test]
fn a_footprint_implemented_by_hand_is_counted_too() {
    #[derive(Weighed)]
    struct Device;
    impl Footprint for Device {
        const FOOTPRINT: usize = 5000;
        const HEAP: usize = 5000;
        const OVERHEAD: usize = 0;
    }
    assert_eq!(Budget::<Sram>::new().charge(Device).1.left(), 191_608);
}

#[test]
fn a_signature_says_what_it_needs() {
    fn send<A: FitsIn<Page>>(_page: &A) {}
    fn sum<Left: ComputedDim>(budget: Budget<Left>) -> Budget<Remainder<Left, array![u8; Samples]>>
    where
        Left::Number: haversack::typenum::Cmp<number![3000]>,
        haversack::typenum::Compare<Left::Number, number![3000]>:
            haversack::ledger::Enough<array![u8; Samples]> + haversack::ledger::Settle<Left::Number, number![3000]>,
    {
        budget.alloc::<array![u8; Samples]>().1
    }
    send(&<array![u8; 64, 64]>::zeros());
    send(&<array![u8; Samples]>::zeros());
    assert_eq!(sum(Budget::<Page>::new()).left(), 1096);
    assert_impl_all!(Message<'static>: FitsIn<U4096>, FitsIn<Page>, FitsIn<Sram>);
    assert_not_impl_any!(Window: FitsIn<U4096>, FitsIn<Page>);
}
