arrays! {
    #![allow(dead_code)]
    type A = array!<f32; 3>;
}
