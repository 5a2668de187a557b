#[profile(everything)]
fn a() {}

#[profile]
async fn b() {}

#[profile]
struct C;
