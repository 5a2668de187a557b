fn slices() {
    let backwards = ::core::compile_error! {
        "this range ends at 2, before it starts at 5"
    };
    let still = ::core::compile_error! {
        "a step of 0 does not get anywhere"
    };
}
