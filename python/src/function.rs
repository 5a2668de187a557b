//! A planned function as an object of Python.

use std::any::Any;
use std::sync::{Mutex, TryLockError};

use haversack::{BoxedWorkspace, PlannedFunction, STACK};
use pyo3::exceptions::{PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyDict, PyTuple};

use crate::arguments::Values;

/// A planned function that [`#[pyplanned]`](crate::pyplanned) gives to Python. The attribute implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not given to Python",
    label = "this has no `#[pyplanned]`",
    note = "write `#[pyplanned]` above `#[budget(..)]` of the function"
)]
pub trait PyPlanned: PlannedFunction + Sized + Send + 'static {
    /// The name of the function.
    const NAME: &'static str;
    /// The docs of the function.
    const DOCS: &'static str;
    /// The names of the parameters, in order.
    const PARAMETERS: &'static [&'static str];

    /// Returns what is given: `float32 (1000, 512)`.
    fn returned() -> String;
    /// Returns the table of the plan.
    fn plan() -> String;
    /// Returns the drawing of the plan.
    fn drawing() -> String;

    /// Runs the function, if values are given. Other threads of Python run meanwhile.
    ///
    /// # Errors
    /// At run time: as of [`Argument`](crate::Argument) and [`Returned`](crate::Returned).
    fn call<'py>(
        py: Python<'py>,
        values: Values<'_, 'py>,
        workspace: Option<&mut BoxedWorkspace<Self>>,
    ) -> PyResult<Bound<'py, PyAny>>;
}

/// A planned function of haversack: it is called, and tells its memory.
#[pyclass(frozen, dict, name = "PlannedFunction", module = "haversack")]
struct Function {
    table: &'static Table,
}

/// Describes a function, without its type.
struct Table {
    name: &'static str,
    docs: &'static str,
    parameters: &'static [&'static str],
    expected: fn() -> Vec<String>,
    returned: fn() -> String,
    plan: fn() -> String,
    drawing: fn() -> String,
    peak: usize,
    lower_bound: usize,
    total_without_sharing: usize,
    workspace: fn() -> Box<dyn Any + Send>,
    call: Call,
}

/// Calls a function with a value for each parameter, and with its workspace.
type Call = for<'py> fn(Python<'py>, Values<'_, 'py>, Option<&Bound<'py, Workspace>>) -> PyResult<Bound<'py, PyAny>>;

impl Table {
    const fn of<F: PyPlanned>() -> Self {
        Table {
            name: F::NAME,
            docs: F::DOCS,
            parameters: F::PARAMETERS,
            expected: expected::<F>,
            returned: F::returned,
            plan: F::plan,
            drawing: F::drawing,
            peak: F::PEAK,
            lower_bound: F::LOWER_BOUND,
            total_without_sharing: F::TOTAL_WITHOUT_SHARING,
            workspace: || Box::new(BoxedWorkspace::<F>::new()),
            call: call::<F>,
        }
    }
}

/// The memory of a planned function, which calls use one after the other.
#[pyclass(frozen, name = "Workspace", module = "haversack")]
struct Workspace {
    function: &'static str,
    nbytes: usize,
    memory: Mutex<Box<dyn Any + Send>>,
}

#[pymethods]
impl Workspace {
    /// The bytes that the workspace takes: `peak` of the function.
    #[getter]
    fn nbytes(&self) -> usize {
        self.nbytes
    }

    fn __repr__(&self) -> String {
        format!("<workspace of {}: {} bytes>", self.function, self.nbytes)
    }
}

/// Calls a function, in a workspace if one is given.
fn call<'py, F: PyPlanned>(
    py: Python<'py>,
    values: Values<'_, 'py>,
    workspace: Option<&Bound<'py, Workspace>>,
) -> PyResult<Bound<'py, PyAny>> {
    let Some(workspace) = workspace.map(Bound::get) else { return F::call(py, values, None) };
    let mut memory = match workspace.memory.try_lock() {
        Ok(memory) => memory,
        Err(TryLockError::Poisoned(memory)) => memory.into_inner(),
        Err(TryLockError::WouldBlock) => {
            return Err(PyRuntimeError::new_err(format!("{}(): another call uses this workspace", F::NAME)));
        }
    };
    let Some(memory) = memory.downcast_mut::<BoxedWorkspace<F>>() else {
        let text = format!("{}(): this is a workspace of {}: make one by {0}.workspace()", F::NAME, workspace.function);
        return Err(PyValueError::new_err(text));
    };
    F::call(py, values, Some(memory))
}

/// Returns what each parameter expects.
fn expected<F: PyPlanned>() -> Vec<String> {
    let mut texts = Vec::new();
    // The function does not run.
    let _ = Python::attach(|py| F::call(py, Values::Asked(&mut texts), None).map(drop));
    texts
}

#[pymethods]
impl Function {
    /// The bytes of the workspace: the most that the arrays of the function ever take.
    #[getter]
    fn peak(&self) -> usize {
        self.table.peak
    }

    /// The most bytes that are live at once: no workspace can be smaller.
    #[getter]
    fn lower_bound(&self) -> usize {
        self.table.lower_bound
    }

    /// The bytes that the arrays would take if none shared memory.
    #[getter]
    fn total_without_sharing(&self) -> usize {
        self.table.total_without_sharing
    }

    /// The bytes that a call takes besides its arguments and its result: the workspace, and the stack of the library's code.
    #[getter]
    fn extra_projected_mem(&self) -> usize {
        self.table.peak + STACK
    }

    /// The plan as a table: each line, its arrays, and where they lie.
    #[getter]
    fn plan(&self) -> String {
        (self.table.plan)()
    }

    /// Returns memory for calls, `f(.., workspace=w)`, which then allocate no workspace.
    fn workspace(&self) -> Workspace {
        let Table { name, peak, workspace, .. } = self.table;
        Workspace { function: name, nbytes: *peak, memory: Mutex::new(workspace()) }
    }

    #[pyo3(signature = (*args, **kwargs))]
    fn __call__<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (values, workspace) = self.bound(args, kwargs)?;
        (self.table.call)(py, Values::Given(&values), workspace.as_ref())
    }

    fn _repr_svg_(&self) -> String {
        (self.table.drawing)()
    }

    fn __repr__(&self) -> String {
        format!("<planned function {}{}: peak {} bytes>", self.table.name, self.signature(), self.table.peak)
    }

    /// Pickled as the name in its module, as functions are, so that other processes find their own.
    fn __reduce__(&self) -> &'static str {
        self.table.name
    }
}

impl Function {
    fn docs(&self) -> String {
        let Table { name, docs, peak, .. } = self.table;
        let gap = if docs.is_empty() { "" } else { "\n\n" };
        let memory = format!("A call takes {peak} bytes of memory besides its arguments and its result.");
        format!("{name}{}\n\n{docs}{gap}{memory}", self.signature())
    }

    /// Returns the signature as Python's module `inspect` has it.
    fn inspected<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let inspect = py.import("inspect")?;
        let parameter = inspect.getattr("Parameter")?;
        let (of_any, of_name) = (parameter.getattr("POSITIONAL_OR_KEYWORD")?, parameter.getattr("KEYWORD_ONLY")?);
        let names = self.table.parameters.iter().map(|named| parameter.call1((*named, &of_any)));
        let mut parameters = names.collect::<PyResult<Vec<_>>>()?;
        let none = [("default", py.None())].into_py_dict(py)?;
        parameters.push(parameter.call(("workspace", of_name), Some(&none))?);
        inspect.call_method1("Signature", (parameters,))
    }

    /// Returns parameters and result: `(x: float32 (1000, 512)) -> float`.
    fn signature(&self) -> String {
        let expected = (self.table.expected)();
        let parameters =
            self.table.parameters.iter().zip(expected).map(|(name, expected)| format!("{name}: {expected}"));
        format!("({}) -> {}", parameters.collect::<Vec<_>>().join(", "), (self.table.returned)())
    }

    /// Returns a value for each parameter, and the workspace.
    #[allow(clippy::type_complexity, reason = "two things that a call has")]
    fn bound<'py>(
        &self,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<(Vec<Bound<'py, PyAny>>, Option<Bound<'py, Workspace>>)> {
        let Table { name, parameters, .. } = self.table;
        let wrong = |text: String| PyTypeError::new_err(format!("{name}() {text}"));
        if args.len() > parameters.len() {
            return Err(wrong(format!("takes {} arguments, {} were given", parameters.len(), args.len())));
        }
        let mut values: Vec<Option<Bound<'py, PyAny>>> = args.iter().map(Some).collect();
        values.resize(parameters.len(), None);
        let mut workspace = None;
        for (key, value) in kwargs.into_iter().flatten() {
            let key: String = key.extract()?;
            match parameters.iter().position(|parameter| *parameter == key) {
                Some(place) if values[place].is_some() => return Err(wrong(format!("got argument `{key}` twice"))),
                Some(place) => values[place] = Some(value),
                None if key == "workspace" && value.is_none() => {}
                None if key == "workspace" => {
                    let found = value.cast_into::<Workspace>();
                    workspace = Some(
                        found.map_err(|_| wrong(format!("expected a workspace: make one by {name}.workspace()")))?,
                    );
                }
                None => return Err(wrong(format!("has no argument `{key}`"))),
            }
        }
        let named = values.into_iter().zip(*parameters);
        let values =
            named.map(|(value, parameter)| value.ok_or_else(|| wrong(format!("misses the argument `{}`", parameter))));
        Ok((values.collect::<PyResult<_>>()?, workspace))
    }
}

/// Adds a planned function to a module of Python.
///
/// # Errors
/// At run time: what Python says of the module.
pub fn add<F: PyPlanned>(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let function = Bound::new(py, Function { table: const { &Table::of::<F>() } })?;
    // Attributes of the function, not of its class: a class whose `__module__` is no text breaks programs that ask for it.
    for name in ["__name__", "__qualname__"] {
        function.setattr(name, F::NAME)?;
    }
    function.setattr("__module__", module.name()?)?;
    function.setattr("__doc__", function.get().docs())?;
    function.setattr("__signature__", function.get().inspected(py)?)?;
    module.add(F::NAME, function)
}
