//! A crate of cases: writes it, compiles it, runs it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::case::Case;
use crate::sentence::Message;

/// Where crates are written, compiled and run.
pub(crate) struct Bench {
    /// The root of haversack's repository.
    pub(crate) root: PathBuf,
    pub(crate) is_miri: bool,
}

/// Which of the three modules of a case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Part {
    Plain,
    Planned,
    Run,
}

/// Errors by case and module; those of nobody, as they were printed.
#[derive(Default)]
pub(crate) struct Errors {
    pub(crate) of: BTreeMap<u64, Vec<(Part, Message)>>,
    pub(crate) others: Vec<String>,
    pub(crate) is_built: bool,
}

/// The findings of a run.
pub(crate) struct Judged {
    /// Cases that are wrong, and how.
    pub(crate) wrong: Vec<(u64, String)>,
    /// The last case that began, if the run broke off there, and how it did.
    pub(crate) broke: Option<(u64, String)>,
}

impl Bench {
    fn folder(&self) -> PathBuf {
        self.root.join("target/hostile/crate")
    }

    fn target(&self) -> PathBuf {
        self.root.join(if self.is_miri { "target/hostile/miri" } else { "target/hostile/build" })
    }

    /// Writes what is the same in all crates.
    pub(crate) fn prepare(&self) -> io::Result<()> {
        let folder = self.folder();
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(folder.join("src"))?;
        let manifest = "[package]\nname = \"drawn\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[workspace]\n\n\
             [dependencies]\nhaversack = { path = \"../../..\" }\n\n[profile.dev]\ndebug = 0\nincremental = false\nopt-level = 0\n";
        std::fs::write(folder.join("Cargo.toml"), manifest)?;
        // The versions that are tested elsewhere.
        std::fs::copy(self.root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        Ok(())
    }

    /// Writes the modules of cases.
    pub(crate) fn write(&self, cases: &BTreeMap<u64, Case>) -> io::Result<()> {
        let folder = self.folder().join("src");
        std::fs::remove_dir_all(&folder)?;
        std::fs::create_dir_all(&folder)?;
        for (number, case) in cases {
            std::fs::write(folder.join(format!("c{number}_planned.rs")), &case.planned)?;
            std::fs::write(folder.join(format!("c{number}_plain.rs")), &case.plain)?;
            let uses = format!("use crate::{{c{number}_plain as plain, c{number}_planned as planned}};\n");
            let run = case.run.replacen("use crate", &format!("{uses}use crate"), 1);
            std::fs::write(folder.join(format!("c{number}_run.rs")), run)?;
        }
        Ok(())
    }

    /// Writes the root: which cases are compiled.
    pub(crate) fn write_root(&self, cases: &BTreeSet<u64>) -> io::Result<()> {
        let tests = self.root.join("tests");
        let mut text = format!(
            "#[path = {:?}]\nmod counting;\n#[path = {:?}]\nmod judge;\nconst STEPS: usize = {};\n",
            tests.join("counting/mod.rs"),
            tests.join("hostile/judge.rs"),
            if self.is_miri { 2 } else { 4 },
        );
        let mut runs = String::new();
        for case in cases {
            for part in ["planned", "plain", "run"] {
                writeln!(text, "mod c{case}_{part};").unwrap();
            }
            writeln!(runs, "    judge.case({case}, c{case}_run::run);").unwrap();
        }
        write!(
            text,
            "fn main() -> std::process::ExitCode {{\n    judge::quietly();\n    let mut judge = judge::Judge::default();\n{runs}    judge.finish()\n}}\n"
        )
        .unwrap();
        std::fs::write(self.folder().join("src/main.rs"), text)
    }

    fn cargo(&self, command: &str) -> Command {
        let mut cargo = Command::new("cargo");
        if self.is_miri {
            cargo.args(["+nightly", "miri"]);
            cargo.env("MIRIFLAGS", "-Zmiri-tree-borrows -Zmiri-disable-isolation");
        }
        let target = self.target();
        cargo.arg(command).args(["--offline", "-j1"]).current_dir(self.folder()).env("CARGO_TARGET_DIR", target);
        cargo.env_remove("RUSTFLAGS").env("CARGO_TERM_COLOR", "never");
        cargo
    }

    /// Compiles the crate.
    pub(crate) fn build(&self) -> io::Result<Errors> {
        let mut cargo = if self.is_miri {
            // Under Miri there is no code to write: all errors are those of a build by the same compiler's stable twin.
            let host = Bench { root: self.root.clone(), is_miri: false };
            host.cargo("build")
        } else {
            self.cargo("build")
        };
        let output = cargo.arg("--message-format=json").stderr(Stdio::piped()).output()?;
        let mut errors = Errors { is_built: output.status.success(), ..Errors::default() };
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let Ok(entry) = serde_json::from_str::<Value>(line) else { continue };
            let message = &entry["message"];
            if entry["reason"] == "compiler-message"
                && message["level"].as_str().is_some_and(|level| level.starts_with("error"))
            {
                errors.add(message);
            }
        }
        if !errors.is_built && errors.of.is_empty() && errors.others.is_empty() {
            errors.others.push(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        Ok(errors)
    }

    /// Runs the crate.
    pub(crate) fn run(&self) -> io::Result<Judged> {
        let output = match self.is_miri {
            true => self.cargo("run").output()?,
            false => Command::new(self.target().join("debug/drawn")).output()?,
        };
        let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        let wrong = stdout.lines().filter_map(|line| {
            let (number, what) = line.strip_prefix("WRONG ")?.split_once(' ')?;
            Some((number.parse().ok()?, what.to_owned()))
        });
        let is_whole = stdout.lines().any(|line| line.starts_with("JUDGED "));
        let last = stderr.lines().rev().find_map(|line| line.strip_prefix("AT ")?.parse().ok());
        let broke = (!is_whole).then(|| {
            let errors: Vec<&str> = stderr.lines().filter(|line| !line.starts_with("AT ")).collect();
            let begin =
                errors.iter().position(|line| line.starts_with("error")).unwrap_or(errors.len().saturating_sub(20));
            (
                last.unwrap_or(0),
                format!(
                    "{}: {}",
                    output.status,
                    errors[begin..].iter().take(25).copied().collect::<Vec<_>>().join("\n")
                ),
            )
        });
        Ok(Judged { wrong: wrong.collect(), broke })
    }

    /// A case's source, for who looks at it.
    pub(crate) fn keep(&self, seed: u64, number: u64, case: &Case, what: &str) -> io::Result<PathBuf> {
        let folder = self.root.join("target/hostile/found");
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{seed}_{number}.rs"));
        let what: String = what.lines().map(|line| format!("// {line}\n")).collect();
        std::fs::write(&path, format!("{what}{}", case.planned))?;
        Ok(path)
    }
}

impl Errors {
    fn add(&mut self, message: &Value) {
        let text = message["message"].as_str().unwrap_or_default().to_owned();
        // At the end: "aborting due to 3 previous errors".
        if text.starts_with("aborting due to") || text.starts_with("For more information") {
            return;
        }
        let rendered = message["rendered"].as_str().unwrap_or_default().to_owned();
        let mut files = Vec::new();
        let spans = message["spans"].as_array().into_iter().flatten();
        // Where the error is, before what it mentions.
        let (primary, others): (Vec<&Value>, Vec<&Value>) = spans.partition(|span| span["is_primary"] == true);
        primary.into_iter().chain(others).for_each(|span| places(span, &mut files));
        places(&message["children"], &mut files);
        match files.iter().find_map(|file| case_of(file)) {
            Some((case, part)) => {
                let code = message["code"]["code"].as_str().map(str::to_owned);
                self.of.entry(case).or_default().push((part, Message { code, text, rendered }));
            }
            None => self.others.push(rendered),
        }
    }
}

/// The files that a message names, the nearest first.
fn places(value: &Value, files: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            files.extend(fields.get("file_name").and_then(Value::as_str).map(str::to_owned));
            fields.iter().filter(|(name, _)| *name != "rendered").for_each(|(_, inner)| places(inner, files));
        }
        Value::Array(values) => values.iter().for_each(|inner| places(inner, files)),
        _ => {}
    }
}

/// `src/c17_planned.rs`
fn case_of(file: &str) -> Option<(u64, Part)> {
    let stem = Path::new(file).file_stem()?.to_str()?;
    let (number, part) = stem.strip_prefix('c')?.split_once('_')?;
    let part = match part {
        "planned" => Part::Planned,
        "plain" => Part::Plain,
        "run" => Part::Run,
        _ => return None,
    };
    Some((number.parse().ok()?, part))
}
