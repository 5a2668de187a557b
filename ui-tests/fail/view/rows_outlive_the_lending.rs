use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    let mut v = a.view_mut();
    let rows: Vec<_> = v.view_mut().rows().collect();
    v.fill(2);
    println!("{}", rows.len());
}
