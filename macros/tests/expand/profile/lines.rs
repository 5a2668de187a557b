#[profile]
fn work(data: Vec<f32>, mut count: usize, (left, right): (Box<u8>, u8)) -> Vec<f32> {
    let doubled: Vec<f32> = data.iter().map(|x| {
        let y = x * 2.0;
        y
    }).collect();
    for x in &doubled {
        count += 1;
    }
    if count > 2 { return doubled; }
    #[cfg(test)]
    let other = 3;
    match count {
        0 => doubled,
        _ =>
            data,
    }
}
