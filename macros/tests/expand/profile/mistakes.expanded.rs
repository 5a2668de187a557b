::core::compile_error! {
    "`#[profile]` takes no arguments: every line of the function is counted"
}
fn a() {}
::core::compile_error! {
    "an async function is not profiled: between two polls its thread does other work, which would count to its lines; profile the functions that it calls"
}
async fn b() {}
::core::compile_error! {
    "`#[profile]` stands on a function that has a body: it counts what each of its lines allocates"
}
struct C;
