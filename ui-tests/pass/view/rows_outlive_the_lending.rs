use haversack::array;

fn main() {
    let mut a = <array![u8; 2, 3]>::zeros();
    let mut v = a.view_mut();
    let rows: Vec<_> = v.view_mut().rows().collect();
    println!("{}", rows.len());
    v.fill(2);
}
