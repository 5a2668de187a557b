//! Finds the name under which the crate that is being compiled depends on this library, in its `Cargo.toml`.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::SystemTime;

use super::PACKAGE;
use super::toml::each_value;

/// Returns the name, or `None` if no dependency is this library. Without Cargo, the name is that of the package.
pub(super) fn dependency() -> Option<String> {
    let Some(directory) = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from) else { return Some(PACKAGE.into()) };
    let is_build_script = env::var_os("CARGO_CRATE_NAME").is_some_and(|name| name == "build_script_build");
    let changed = fs::metadata(directory.join("Cargo.toml")).and_then(|file| file.modified()).ok();
    let key = Key { directory, is_build_script, changed };
    let mut last = LAST.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    match &*last {
        Some((known, name)) if *known == key => name.clone(),
        _ => {
            let name = read(&key.directory, is_build_script);
            *last = Some((key, name.clone()));
            name
        }
    }
}

/// The last answer. A compiler asks for one crate, thousands of times. The server of an editor asks for one crate after the
/// other.
static LAST: Mutex<Option<(Key, Option<String>)>> = Mutex::new(None);

#[derive(PartialEq, Eq)]
struct Key {
    directory: PathBuf,
    is_build_script: bool,
    changed: Option<SystemTime>,
}

fn read(directory: &Path, is_build_script: bool) -> Option<String> {
    let Some(manifest) = Manifest::read(directory) else { return Some(PACKAGE.into()) };
    // These are the tests and examples of this library itself.
    if manifest.package.as_deref() == Some(PACKAGE) {
        return Some(PACKAGE.into());
    }
    manifest.name(is_build_script, || workspace(directory, &manifest))
}

/// Returns the manifest of the workspace that the package in `directory` is a member of.
fn workspace(directory: &Path, member: &Manifest) -> Option<Manifest> {
    if let Some(root) = &member.workspace {
        return Manifest::read(&directory.join(root));
    }
    directory.ancestors().filter_map(Manifest::read).find(|manifest| manifest.is_workspace)
}

/// The parts of a `Cargo.toml` that tell the names of dependencies.
#[derive(Default)]
struct Manifest {
    /// The value of `package.name`.
    package: Option<String>,
    /// The value of `package.workspace`.
    workspace: Option<String>,
    is_workspace: bool,
    dependencies: BTreeMap<(TomlTable, String), Dependency>,
}

/// The table in which a dependency stands. The tables are searched in the order of the variants.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TomlTable {
    Normal,
    Development,
    Build,
    Workspace,
}

#[derive(Default)]
struct Dependency {
    /// The value of `package = ".."`, if it differs from the name.
    package: Option<String>,
    /// Whether the dependency has `workspace = true`.
    is_inherited: bool,
}

impl Manifest {
    fn read(directory: &Path) -> Option<Self> {
        fs::read_to_string(directory.join("Cargo.toml")).ok().map(|text| Self::of(&text))
    }

    fn of(text: &str) -> Self {
        let mut manifest = Manifest::default();
        each_value(text, &mut |path, value| manifest.take(path, value));
        manifest
    }

    fn take(&mut self, path: &[String], value: &str) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        self.is_workspace |= path.first() == Some(&"workspace");
        let (table, name, rest) = match &path[..] {
            ["package", "name"] => return self.package = Some(value.into()),
            ["package", "workspace"] => return self.workspace = Some(value.into()),
            ["workspace", "dependencies", name, rest @ ..] => (TomlTable::Workspace, name, rest),
            ["target", _, table, name, rest @ ..] | [table, name, rest @ ..] => match *table {
                "dependencies" => (TomlTable::Normal, name, rest),
                "dev-dependencies" | "dev_dependencies" => (TomlTable::Development, name, rest),
                "build-dependencies" | "build_dependencies" => (TomlTable::Build, name, rest),
                _ => return,
            },
            _ => return,
        };
        let dependency = self.dependencies.entry((table, (*name).to_owned())).or_default();
        match rest {
            ["package"] => dependency.package = Some(value.into()),
            ["workspace"] => dependency.is_inherited = value == "true",
            _ => {}
        }
    }

    /// Returns the name under which code knows the library. A build script sees other dependencies than all other code.
    fn name(&self, is_build_script: bool, workspace: impl Fn() -> Option<Manifest>) -> Option<String> {
        let seen = |table| (table == TomlTable::Build) == is_build_script && table != TomlTable::Workspace;
        let is_library = |name: &String, dependency: &Dependency| {
            if !dependency.is_inherited {
                return dependency.names_library(name);
            }
            let key = (TomlTable::Workspace, name.clone());
            let workspace = workspace();
            let inherited = workspace.as_ref().and_then(|manifest| manifest.dependencies.get(&key));
            inherited.is_some_and(|dependency| dependency.names_library(name))
        };
        let mut dependencies = self.dependencies.iter();
        let found = dependencies.find(|((table, name), dependency)| seen(*table) && is_library(name, dependency));
        found.map(|((_, name), _)| name.replace('-', "_"))
    }
}

impl Dependency {
    fn names_library(&self, name: &str) -> bool {
        self.package.as_deref().unwrap_or(name) == PACKAGE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Option<String> {
        Manifest::of(text).name(false, || None)
    }

    #[test]
    fn a_dependency_has_its_own_name_or_another() {
        for (text, expected) in [
            ("[dependencies]\nhaversack = \"1\"", Some("haversack")),
            ("[dependencies]\nhaversack.version = \"1\"", Some("haversack")),
            ("[dependencies]\nhs = { version = \"1\", package = \"haversack\" }", Some("hs")),
            ("[dependencies]\nhs.package = 'haversack'\nhs.path = '..'", Some("hs")),
            ("[dependencies.light-sack]\npackage = \"haversack\" # ours", Some("light_sack")),
            ("[dependencies.'quoted']\n'package' = \"haversack\"", Some("quoted")),
            ("[dev-dependencies]\nhs = { package = \"haversack\" }", Some("hs")),
            ("[target.'cfg(unix)'.dependencies]\nhs = { package = \"haversack\" }", Some("hs")),
            ("[target.x86_64-unknown-linux-gnu.dev-dependencies.hs]\npackage = \"haversack\"", Some("hs")),
            (
                "[dev-dependencies]\na = { package = \"haversack\" }\n[dependencies]\nb = { package = \"haversack\" }",
                Some("b"),
            ),
            ("[dependencies]\nhaversack = { package = \"another\", version = \"1\" }", None),
            ("[dependencies]\n# haversack = \"1\"\nother = \"haversack\"", None),
            ("[build-dependencies]\nhaversack = \"1\"", None),
            ("[features]\nhaversack = []", None),
            ("", None),
        ] {
            assert_eq!(name(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_build_script_has_dependencies_of_its_own() {
        let text =
            "[dependencies]\nhs = { package = \"haversack\" }\n[build-dependencies]\nb = { package = \"haversack\" }";
        assert_eq!(Manifest::of(text).name(true, || None).as_deref(), Some("b"));
        assert_eq!(name(text).as_deref(), Some("hs"));
    }

    #[test]
    fn a_workspace_hands_its_name_on() {
        let inherited = |member: &str, root: &str| {
            let name = Manifest::of(member).name(false, || Some(Manifest::of(root)));
            name.unwrap_or_else(|| "none".into())
        };
        let root = "[workspace]\nmembers = [\"a\"]\n[workspace.dependencies]\nhs = { package = \"haversack\", version = \"1\" }\n";
        assert_eq!(inherited("[dependencies]\nhs.workspace = true", root), "hs");
        assert_eq!(inherited("[dependencies]\nhs = { workspace = true, features = [\"npy\"] }", root), "hs");
        assert_eq!(inherited("[dependencies]\nhaversack = { workspace = true }", root), "none");
        assert_eq!(inherited("[dependencies]\nhs = \"1\"", root), "none");
        let other = "[workspace.dependencies]\nhaversack = { package = \"another\", version = \"1\" }\n";
        assert_eq!(inherited("[dependencies]\nhaversack.workspace = true", other), "none");
    }

    #[test]
    fn the_workspace_is_above_the_package_or_where_it_says() {
        let folder = env::temp_dir().join(format!("haversack-manifest-{}", std::process::id()));
        let write = |path: &str, text: &str| {
            let path = folder.join(path).join("Cargo.toml");
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("", "[workspace]\n[workspace.dependencies]\nhs = { package = \"haversack\" }\n");
        write("crates/a", "[package]\nname = \"a\"\n[dependencies]\nhs.workspace = true\n");
        write("b", "[package]\nname = \"b\"\nworkspace = \"../other\"\n[dependencies]\nhs.workspace = true\n");
        write("other", "[workspace.dependencies]\nhs = { package = \"another\" }\n");
        let names = ["crates/a", "b", "missing"].map(|path| read(&folder.join(path), false));
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(names, [Some("hs".into()), None, Some(PACKAGE.into())]);
    }
}
