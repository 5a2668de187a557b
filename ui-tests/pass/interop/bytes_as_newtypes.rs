use haversack::interop::safetensors::Safetensors;
use haversack::{Dtype, Rank1, View};

#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Dtype)]
#[repr(transparent)]
struct Celsius(f32);

fn main() {
    let file = Safetensors::from_bytes(&[]);
    let room = file.and_then(|file| file.view::<f32, Rank1<3>>("room"));
    let _room = room.map(|room: View<'_, f32, Rank1<3>>| room.wrap::<Celsius>());
}
