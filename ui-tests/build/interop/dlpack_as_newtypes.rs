use haversack::{Array, DataError, Dtype, Rank1};

#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Dtype)]
#[repr(transparent)]
struct Celsius(f32);

fn main() -> Result<(), DataError> {
    let tensor = Array::<f32, Rank1<3>>::zeros().into_dlpack();
    let _celsius: Array<Celsius, Rank1<3>> = tensor.to_array()?;
    Ok(())
}
