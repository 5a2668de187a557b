//! Modules use modules before them, and files form no circle.

use std::collections::{BTreeMap, BTreeSet};

use crate::Faults;
use crate::imports::{Graph, Module, graph};
use crate::source::Source;

/// A package, and the orders of its modules.
struct Package {
    folder: &'static str,
    orders: &'static [Order],
    /// Modules outside of the orders, which name items of all others.
    faces: &'static [&'static str],
}

/// The modules of a package, or of one of its modules, in their order: each uses itself and modules before it only.
struct Order {
    within: &'static [&'static str],
    modules: &'static [&'static str],
}

const PACKAGES: [Package; 3] = [
    Package {
        folder: "core/src/",
        orders: &[Order {
            within: &[],
            modules: &[
                "text",
                "math",
                "dtype",
                "layout",
                "shape",
                "footprint",
                "budget",
                "cpu",
                "loops",
                "storage",
                "array",
                "view",
                "workspace",
                "slot",
                "copy",
                "expr",
                "rows",
                "linalg",
                "planned",
                "interop",
                "monitor",
            ],
        }],
        faces: &["lib", "private"],
    },
    Package {
        folder: "plan/src/",
        orders: &[Order {
            within: &[],
            modules: &[
                "dtypes",
                "product",
                "buffer",
                "text",
                "error",
                "requirements",
                "scratch",
                "lowest",
                "first_fit",
                "search",
                "verify",
                "view",
                "plan",
                "live",
                "chain",
                "dynamic",
                "csv",
                "describe",
                "number",
                "rows",
                "scale",
                "table",
                "markdown",
                "drawing",
            ],
        }],
        faces: &["lib"],
    },
    Package {
        folder: "macros/src/",
        // The phases of planned functions.
        orders: &[Order {
            within: &["planned"],
            modules: &[
                "words",
                "written",
                "pattern",
                "conditions",
                "slot_type",
                "signature",
                "tree",
                "lower",
                "liveness",
                "exchange",
                "plan",
                "symbols",
                "docs",
                "profile",
                "unprofiled",
                "emit",
                "compile",
                "stand_in",
            ],
        }],
        faces: &["lib"],
    },
];

pub(crate) fn check(sources: &[Source], faults: &mut Faults) {
    for package in &PACKAGES {
        let modules = modules(package, sources);
        let mut graph = graph(&modules);
        graph.retain(|module, _| !is_face(package, module));
        for used in graph.values_mut() {
            used.retain(|used| !used.is_empty() && !is_face(package, used));
        }
        for order in package.orders {
            ordered(package, order, &graph, faults);
        }
        circles(package, &graph, faults);
    }
}

/// Returns the modules of a package with their code.
fn modules<'s>(package: &Package, sources: &'s [Source]) -> BTreeMap<Module, &'s str> {
    let module = |source: &'s Source| {
        let path = source.path.strip_prefix(package.folder)?.strip_suffix(".rs")?;
        Some((path.split('/').map(str::to_owned).collect(), source.code.as_str()))
    };
    sources.iter().filter_map(module).collect()
}

fn is_face(package: &Package, module: &Module) -> bool {
    module.len() == 1 && package.faces.contains(&module[0].as_str())
}

/// Checks that each file uses files of modules that stand no later in the order.
fn ordered(package: &Package, order: &Order, graph: &Graph, faults: &mut Faults) {
    let part = |module: &Module| module.strip_prefix(&*names(order.within)).and_then(|rest| rest.first().cloned());
    let place = |module: &Module| order.modules.iter().position(|name| Some(*name) == part(module).as_deref());
    for (module, used) in graph.iter().filter(|(module, _)| part(module).is_some()) {
        let Some(own) = place(module) else {
            faults.push(format!("{}{} has no place in the order of modules", package.folder, module.join("/")));
            continue;
        };
        for later in used.iter().filter(|used| place(used).is_some_and(|place| place > own)) {
            let (folder, module, later) = (package.folder, module.join("/"), later.join("/"));
            faults.push(format!("{folder}{module}.rs uses {later}, which stands behind it in the order of modules"));
        }
    }
}

fn names(path: &[&str]) -> Module {
    path.iter().map(|name| (*name).to_owned()).collect()
}

/// Checks that no file uses itself by way of others. A module and its own parts count as one step: it shows what they hold.
fn circles(package: &Package, graph: &Graph, faults: &mut Faults) {
    let without_own_parts: Graph = graph
        .iter()
        .map(|(module, used)| (module.clone(), used.iter().filter(|used| !used.starts_with(module)).cloned().collect()))
        .collect();
    let mut told = BTreeSet::new();
    for module in without_own_parts.keys() {
        let reached = reached(&without_own_parts, module);
        if !reached.contains(module) {
            continue;
        }
        let circle: BTreeSet<&Module> =
            reached.iter().filter(|other| self::reached(&without_own_parts, other).contains(module)).collect();
        let names: Vec<String> = circle.iter().map(|module| module.join("/")).collect();
        if told.insert(names.join(", ")) {
            faults.push(format!("files of {} use each other in a circle: {}", package.folder, names.join(", ")));
        }
    }
}

/// Returns the modules that `from` uses, and those that they use, and so on.
fn reached(graph: &Graph, from: &Module) -> BTreeSet<Module> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(module) = open.pop() {
        for used in graph.get(module).into_iter().flatten() {
            if reached.insert(used.clone()) {
                open.push(used);
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(modules: &'static [&'static str], code: &[(&str, &str)]) -> Faults {
        let package = Package { folder: "core/src/", orders: &[], faces: &["lib"] };
        let order = Order { within: &[], modules };
        let modules =
            code.iter().map(|(module, code)| (module.split('/').map(str::to_owned).collect(), *code)).collect();
        let graph = graph(&modules);
        let mut faults = Faults::new();
        ordered(&package, &order, &graph, &mut faults);
        circles(&package, &graph, &mut faults);
        faults
    }

    #[test]
    fn a_module_uses_modules_before_it() {
        let faults = faults(&["a", "b"], &[("a", "use crate::b::C;"), ("b", "")]);
        assert_eq!(faults, ["core/src/a.rs uses b, which stands behind it in the order of modules"]);
    }

    #[test]
    fn a_circle_of_files_is_found_and_a_parent_is_none() {
        let parent = [("a", "use b::C;"), ("a/b", "use super::D;")];
        assert!(faults(&["a"], &parent).is_empty());
        let circle =
            [("a", ""), ("a/b", "use super::c::D;"), ("a/c", "use super::d::E;"), ("a/d", "use crate::a::b::F;")];
        assert_eq!(faults(&["a"], &circle), ["files of core/src/ use each other in a circle: a/b, a/c, a/d"]);
    }
}
