use haversack::interop::safetensors::Safetensors;
use haversack::{Array, DataError, Dtype, Rank1};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
struct Reading {
    temperature: f32,
    station: u32,
}

fn main() -> Result<(), DataError> {
    let _log: Array<Reading, Rank1<3>> = Safetensors::open("log.safetensors")?.read("log")?;
    Ok(())
}
