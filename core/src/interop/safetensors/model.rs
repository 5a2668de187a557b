//! Structs of arrays, read as a whole.

use std::path::Path;

use super::{Safetensors, TensorSource, has_name};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::interop::error::{DataError, DataErrorKind};
use crate::shape::Shape;
use crate::storage::StorageOwned;

/// An array, or a struct of arrays, that is read from a `.safetensors` file: `#[derive(FromSafetensors)]`.
///
/// Each field is a tensor of its name. A field that is a struct has tensors of both names, with a point between them, as in Python:
/// `encoder.weight`. `[Layer; 12]` has `0.weight` to `11.weight`. `#[safetensors("fc1.weight")]` gives a field another name.
///
/// ```
/// use haversack::interop::safetensors::{self, Tensor};
/// use haversack::{DataError, FromSafetensors, array};
///
/// #[derive(FromSafetensors)]
/// struct Linear {
///     weight: array![f32; 2, 3],
///     bias: array![f32; 2],
/// }
///
/// #[derive(FromSafetensors)]
/// struct Model {
///     #[safetensors("fc1")]
///     first: Linear,
///     scale: array![f64; 1],
/// }
///
/// # let directory = tempfile::tempdir().unwrap();
/// # let path = directory.path().join("model.safetensors");
/// let (weight, bias, scale) = (<array![f32; 2, 3]>::ones(), array![0.0f32, 1.0], array![2.0]);
/// safetensors::write(
///     &path,
///     &[
///         Tensor::new("fc1.weight", &weight),
///         Tensor::new("fc1.bias", &bias),
///         Tensor::new("scale", &scale),
///     ],
/// )?;
/// let model = Model::from_safetensors(&path)?;
/// assert_eq!(model.first.bias[1] * model.first.weight[[1, 2]], 1.0);
/// assert_eq!(model.scale[0], 2.0);
/// # Ok::<(), DataError>(())
/// ```
///
/// # When it is checked
/// At `cargo check`: that every field can be read. At build time: that the format has its dtype. At run time: the file, before any payload
/// is read; one error tells all that is unlike in all fields.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not read from a safetensors file",
    label = "this is no array and no struct of arrays",
    note = "arrays are read, structs with `#[derive(FromSafetensors)]`, and `[X; N]` of them: give other fields a struct of their own"
)]
pub trait FromSafetensors: Sized {
    /// Compares the tensors with the type, and adds an error for each that is unlike.
    #[doc(hidden)]
    fn check(source: &mut TensorSource<'_>, name: &str, errors: &mut Vec<DataError>);

    /// Reads the tensors, which are compared.
    #[doc(hidden)]
    fn take(source: &mut TensorSource<'_>, name: &str) -> Result<Self, DataError>;

    /// Reads the value from a file. Allocates what it owns, and 8 KiB meanwhile.
    ///
    /// # Errors
    /// At run time: [`DataError`], before any payload is read; where more than one tensor has an error,
    /// [`Several`](DataErrorKind::Several).
    fn from_safetensors(path: impl AsRef<Path>) -> Result<Self, DataError> {
        Safetensors::open(path)?.load()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, W: StorageOwned> FromSafetensors for Array<T, S, W> {
    fn check(source: &mut TensorSource<'_>, name: &str, errors: &mut Vec<DataError>) {
        const { has_name(&T::DTYPE) };
        if let Err(kind) = source.check::<T, S>(name) {
            errors.push(DataError::from(kind).in_member(name));
        }
    }

    fn take(source: &mut TensorSource<'_>, name: &str) -> Result<Self, DataError> {
        source.array(name).map_err(|kind| DataError::from(kind).in_member(name))
    }
}

#[diagnostic::do_not_recommend]
impl<X: FromSafetensors, const N: usize> FromSafetensors for [X; N] {
    fn check(source: &mut TensorSource<'_>, name: &str, errors: &mut Vec<DataError>) {
        (0..N).for_each(|item| X::check(source, &joined(name, &item.to_string()), errors));
    }

    fn take(source: &mut TensorSource<'_>, name: &str) -> Result<Self, DataError> {
        let items = (0..N).map(|item| X::take(source, &joined(name, &item.to_string())));
        let items: Vec<X> = items.collect::<Result<_, _>>()?;
        Ok(items.try_into().unwrap_or_else(|_| unreachable!("there are N items")))
    }
}

/// Returns the name of a field of what has a name.
#[doc(hidden)]
pub fn joined(name: &str, field: &str) -> String {
    if name.is_empty() { field.to_owned() } else { format!("{name}.{field}") }
}

/// Reads a value, once all of it is compared.
pub(super) fn load<M: FromSafetensors>(source: &mut TensorSource<'_>) -> Result<M, DataError> {
    let mut errors = Vec::new();
    M::check(source, "", &mut errors);
    match (errors.pop(), errors.is_empty()) {
        (None, _) => M::take(source, ""),
        (Some(error), true) => Err(error),
        (Some(last), false) => {
            errors.push(last);
            Err(DataErrorKind::Several(errors).into())
        }
    }
}
