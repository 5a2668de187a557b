use haversack::{Array, DataError, Dtype, Rank1, View};

#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Dtype)]
#[repr(transparent)]
struct Celsius(f32);

fn main() -> Result<(), DataError> {
    let tensor = Array::<f32, Rank1<3>>::zeros().into_dlpack();
    let view: View<f32, Rank1<3>> = tensor.view()?;
    let _celsius: Array<Celsius, Rank1<3>> = view.wrap::<Celsius>().to_owned();
    Ok(())
}
