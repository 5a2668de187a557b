#[derive(Dtype)]
#[repr(C)]
pub struct Reading {
    pub time: u64,
    pub(crate) temperature: f32,
    r#type: u32,
}

#[derive(Dtype)]
#[repr(transparent)]
struct Celsius(f32);
