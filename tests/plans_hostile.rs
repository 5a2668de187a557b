//! Planned functions that were written to break the library: it holds. The functions that must be refused are in the ui-tests.
#![allow(dead_code, unused_variables, unused_mut, unused_assignments, clippy::all, reason = "odd programs")]

#[path = "plans_hostile/as_a_function_pointer.rs"]
mod as_a_function_pointer;
#[path = "plans_hostile/forgotten_and_taken.rs"]
mod forgotten_and_taken;
#[path = "plans_hostile/functions_named_as_the_macro_names.rs"]
mod functions_named_as_the_macro_names;
#[path = "plans_hostile/generic_signatures.rs"]
mod generic_signatures;
#[path = "plans_hostile/hidden_traits_for_own_function.rs"]
mod hidden_traits_for_own_function;
#[path = "plans_hostile/items_of_the_body.rs"]
mod items_of_the_body;
#[path = "plans_hostile/marks_by_hand.rs"]
mod marks_by_hand;
#[path = "plans_hostile/order_of_drops.rs"]
mod order_of_drops;
#[path = "plans_hostile/panics_in_initialisers.rs"]
mod panics_in_initialisers;
#[path = "plans_hostile/rows_of_no_bytes.rs"]
mod rows_of_no_bytes;
#[path = "plans_hostile/slots_in_threads.rs"]
mod slots_in_threads;
#[path = "plans_hostile/swapped_slots.rs"]
mod swapped_slots;

#[test]
fn holds_as_a_function_pointer() {
    as_a_function_pointer::main();
}

#[test]
fn holds_forgotten_and_taken() {
    forgotten_and_taken::main();
}

#[test]
fn holds_functions_named_as_the_macro_names() {
    functions_named_as_the_macro_names::main();
}

#[test]
fn holds_generic_signatures() {
    generic_signatures::main();
}

#[test]
fn holds_hidden_traits_for_own_function() {
    hidden_traits_for_own_function::main();
}

#[test]
fn holds_items_of_the_body() {
    items_of_the_body::main();
}

#[test]
fn holds_marks_by_hand() {
    marks_by_hand::main();
}

#[test]
fn holds_order_of_drops() {
    order_of_drops::main();
}

#[test]
fn holds_panics_in_initialisers() {
    panics_in_initialisers::main();
}

#[test]
fn holds_rows_of_no_bytes() {
    rows_of_no_bytes::main();
}

#[test]
fn holds_slots_in_threads() {
    slots_in_threads::main();
}

#[test]
fn holds_swapped_slots() {
    swapped_slots::main();
}
