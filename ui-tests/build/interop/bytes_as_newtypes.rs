use haversack::interop::safetensors::Safetensors;
use haversack::{DataError, Dtype, Rank1, View};

#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Dtype)]
#[repr(transparent)]
struct Celsius(f32);

fn main() -> Result<(), DataError> {
    let bytes = std::fs::read("room.safetensors").unwrap_or_default();
    let file = Safetensors::from_bytes(&bytes)?;
    let _room: View<'_, Celsius, Rank1<3>> = file.view("room")?;
    Ok(())
}
