#[budget]
fn named(named: &array![f32; 8]) -> f32 {
    let haversack_place = 1.0;
    let HaversackPlan = 2.0;
    let r#type: array![f32; 8] = (named + haversack_place).eval();
    r#type.sum() + HaversackPlan
}
