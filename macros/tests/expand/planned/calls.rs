#[budget(2 KiB)]
fn calls(x: &array![f32; 8], wide: View<'_, f32, Rank1<8>>) -> f32 {
    let a: array![f32; 8] = smoothed(x);
    let b: array![f32; 8] = math::smoothed::<8>(&a, 2.0);
    let c = energy(&a) + energy(wide);
    into(&b, c);
    helper::Thing::new(c).run();
    std::mem::swap(&mut 1, &mut 2);
    c
}
