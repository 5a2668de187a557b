//! Writes the code that calls the planned function and the plain one, and hands both results to the judge.

use crate::case::Signature;
use crate::writer::Output;

/// The module.
pub(crate) fn written(signature: &Signature, allocates: bool) -> String {
    let generic = if signature.is_generic { "::<16>" } else { "" };
    let arguments = "&x, &y, steps";
    let (out, returned, calls) = match (&signature.output, &signature.out) {
        (Output::Array(ty), _) => {
            let dims: Vec<String> = ty.dims.iter().map(ToString::to_string).collect();
            (
                format!("<array![{}; {}]>::full(7.0)", ty.dtype.name(), dims.join(", ")),
                ty.len() * ty.dtype.size(),
                [
                    format!("*out = plain::f{generic}({arguments})"),
                    format!("*out = planned::f{generic}({arguments})"),
                    format!("<Planned>::in_workspace(workspace, out, {arguments})"),
                ],
            )
        }
        (_, out) => {
            let (place, arguments) = match out {
                Some(_) => ("<array![f32; 4]>::full(7.0)", "&x, &y, &mut *out, steps"),
                None => ("()", arguments),
            };
            (
                place.to_owned(),
                0,
                [
                    format!("plain::f{generic}({arguments})"),
                    format!("planned::f{generic}({arguments})"),
                    format!("<Planned>::in_workspace(workspace, {arguments})"),
                ],
            )
        }
    };
    let [plain, planned, within] = calls;
    format!(
        "#![allow(warnings)]
use crate::judge::Judge;
use haversack::array;
type Planned = planned::f{generic};
pub fn run(judge: &mut Judge) {{
    let x = <array![f32; 16]>::from_fn(|[i]| (i * 7 % 11) as f32 - 3.0);
    let y = <array![f64; 4, 5]>::from_fn(|[i, j]| (i * 3 + j) as f64 * 0.25 - 1.0);
    for steps in 0..crate::STEPS {{
        judge.judge::<Planned, _, _>(
            {allocates},
            {returned},
            &{out},
            |out| {{ {plain} }},
            |out| {{ {planned} }},
            |workspace, out| {{ {within} }},
        );
    }}
}}
"
    )
}
